import { setTimeout as pause } from 'node:timers/promises';
import { type Postmaster, type PostmasterPlan, spawnPostmaster } from './spawn-postmaster.ts';
import { stopPostmaster } from './stop-postmaster.ts';

const firstDelayMs = 250;
const longestDelayMs = 8_000;
const attemptsInARow = 7;
/** A postmaster that stayed up this long begins with a clean slate. */
const steadyAfterMs = 60_000;

export type KeptPostmaster = {
  pid(): number;
  stop(): Promise<void>;
  /** Resolves with a reason when the postmaster died and could not be brought back. Never after `stop`. */
  lost: Promise<string>;
};

/** Starts a postmaster and starts it again, each time later, when it dies by itself. */
export async function keepRunning(plan: PostmasterPlan): Promise<KeptPostmaster> {
  let current: Postmaster = await spawnPostmaster(plan);
  const stopping = new AbortController();
  const watch = async (): Promise<string> => {
    for (;;) {
      const upSince = performance.now();
      const reason = await current.exited;
      if (stopping.signal.aborted) return new Promise(() => undefined);
      plan.onNotice(`${reason}. Starting it again ...`);
      const next = await respawn(plan, stopping.signal, performance.now() - upSince);
      if (next === null) return stopping.signal.aborted ? new Promise(() => undefined) : reason;
      current = next;
      plan.onNotice('PostgreSQL is up again.');
    }
  };
  const lost = watch();
  return {
    pid: () => current.pid,
    lost,
    stop: async () => {
      stopping.abort();
      await stopPostmaster(current.pid, plan.clusterFolder);
      await current.exited;
    },
  };
}

async function respawn(
  plan: PostmasterPlan,
  stopping: AbortSignal,
  upMs: number,
): Promise<Postmaster | null> {
  let delayMs = upMs > steadyAfterMs ? 0 : firstDelayMs;
  for (let attempt = 1; attempt <= attemptsInARow && !stopping.aborted; attempt += 1) {
    await pause(delayMs);
    delayMs = Math.min(Math.max(delayMs, firstDelayMs) * 2, longestDelayMs);
    try {
      return await spawnPostmaster(plan);
    } catch (error) {
      plan.onNotice(`Attempt ${attempt} failed: ${(error as Error).message}`);
    }
  }
  return null;
}
