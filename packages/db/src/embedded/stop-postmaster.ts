import { setTimeout as pause } from 'node:timers/promises';
import { isPostmasterOf } from './postmaster-pid.ts';

/** Fast shutdown with a checkpoint; then at once, without one (recovered at the next start); then by force. */
const steps = [
  { signal: 'SIGINT', patienceMs: 60_000 },
  { signal: 'SIGQUIT', patienceMs: 10_000 },
  { signal: 'SIGKILL', patienceMs: 10_000 },
] as const;

/** Ends a postmaster as gently as it lets itself be ended, and returns when it is gone. */
export async function stopPostmaster(pid: number, clusterFolder: string): Promise<void> {
  for (const { signal, patienceMs } of steps) {
    if (!isPostmasterOf(pid, clusterFolder)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await isGoneWithin(pid, clusterFolder, patienceMs)) return;
  }
}

async function isGoneWithin(pid: number, clusterFolder: string, patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    if (!isPostmasterOf(pid, clusterFolder)) return true;
    await pause(20);
  }
  return false;
}
