import { basename } from 'node:path';
import { findProcess, type ListedProcess } from './process-tree.ts';

type Find = (pid: number) => ListedProcess | null;

/**
 * The package runners above a process, nearest first: `npx` runs a shell that runs `pnpm` that runs us, and a signal
 * to the outermost reaches nobody else. Shells count only between runners; whoever typed the command does not.
 */
export function findLaunchers(pid: number, find: Find = findProcess): ListedProcess[] {
  const chain: ListedProcess[] = [];
  let length = 0;
  for (let next = find(pid); next && next.pid > 1; next = find(next.parent)) {
    const isRunner = isPackageRunner(next.command);
    if (!isRunner && !isShellWithCommand(next.command)) break;
    chain.push(next);
    if (isRunner) length = chain.length;
  }
  return chain.slice(0, length);
}

/** The first of them that is gone, or null while all live. */
export function findGone(
  launchers: readonly ListedProcess[],
  find: Find = findProcess,
): ListedProcess | null {
  return launchers.find(({ pid, birth }) => find(pid)?.birth !== birth) ?? null;
}

/** npm calls itself "npm exec ..."; others are scripts that Node runs, or programs. */
function isPackageRunner(command: readonly string[]): boolean {
  const names = command.slice(0, 2).flatMap((word) => word.split(' ')[0] ?? '');
  return names.some((name) => /^(npm|npx|pnpm|pnpx|corepack)(-cli)?(\.[cm]?js)?$/.test(basename(name)));
}

function isShellWithCommand(command: readonly string[]): boolean {
  return /^(ba|da|z|k)?sh$/.test(basename(command[0] ?? '')) && /^-\w*c$/.test(command[1] ?? '');
}
