import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findGone, findLaunchers } from './launchers.ts';

/** What the server tells its launcher; the shape is apps/server/src/lifecycle/announce.ts. */
export type Told =
  | { kind: 'progress'; line: string }
  | { kind: 'fault'; line: string }
  | {
      kind: 'ready';
      learner: string;
      admin: string;
      lines: string[];
      accounts: { role: string; email: string; password: string; application: string; note?: string }[];
    };

export type ServerRun = {
  root: string;
  flags: readonly string[];
  onTold: (told: Told, logFile: string) => void;
};

/** Runs the server until it ends, hands signals on, and gives its exit code. */
export function runServer({ root, flags, onTold }: ServerRun): Promise<number> {
  const logFile = join(resolve(root, process.env.KAOPU_DATA || '.kaopu'), 'server.log');
  const child = spawn(process.execPath, [join(root, 'apps/server/src/main.ts'), ...flags], {
    cwd: root,
    stdio: ['ignore', openLog(logFile) ?? 'ignore', 'inherit', 'ipc'],
    // A group of its own: whatever kills ours (pnpm does when it is killed) leaves the server the time to stop cleanly,
    // which it does as soon as the channel to us closes.
    detached: true,
  });
  child.on('message', (told) => onTold(told as Told, logFile));
  const stopWatching = passOnStops(child);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      stopWatching();
      done(signal ? 1 : (code ?? 1));
    });
  });
}

/** Signals, and the death of whatever launched us, end the server; it is the server that decides when. */
function passOnStops(child: ChildProcess): () => void {
  const stop = (): void => void child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const launchers = findLaunchers(process.ppid);
  const timer = setInterval(() => {
    if (findGone(launchers)) stop();
  }, 1_000);
  return () => clearInterval(timer);
}

/** The server's log goes to a file, begun anew beyond 20 MB; where there can be none the server itself says why. */
function openLog(file: string): number | null {
  try {
    mkdirSync(resolve(file, '..'), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 20_000_000) renameSync(file, `${file}.1`);
    return openSync(file, 'a', 0o600);
  } catch {
    return null;
  }
}
