import { setTimeout as pause } from 'node:timers/promises';
import { type Postmaster, type PostmasterPlan, spawnPostmaster } from './spawn-postmaster.ts';
import { stopPostmaster } from './stop-postmaster.ts';

const firstDelayMs = 250;
const longestDelayMs = 8_000;
const attemptsInARow = 7;
/** A postmaster that stayed up this long begins with a clean slate. */
const steadyAfterMs = 60_000;
/** Backends of a dead postmaster finish their statement before they go; until then no other may start. */
const remnantOfTheDead = /shared memory block .* is still in use|lock file .* already exists/;

export type KeptPostmaster = {
  pid(): number;
  stop(): Promise<void>;
  /** Resolves with a reason when the postmaster died and could not be brought back. Never after `stop`. */
  lost: Promise<string>;
};

/** Starts a postmaster and starts it again, each time later, when it dies by itself. */
export async function keepRunning(plan: PostmasterPlan): Promise<KeptPostmaster> {
  const stopping = new AbortController();
  let current = await spawnPatiently(plan);
  let respawning: Promise<Postmaster | null> = Promise.resolve(null);
  const watch = async (): Promise<string> => {
    for (;;) {
      const upSince = performance.now();
      const reason = await current.exited;
      if (stopping.signal.aborted) return never();
      plan.onNotice(`${reason}. Starting it again ...`);
      respawning = respawn(plan, stopping.signal, performance.now() - upSince);
      const next = await respawning;
      if (stopping.signal.aborted) return never();
      if (!next) return reason;
      current = next;
      plan.onNotice('PostgreSQL is up again.');
    }
  };
  const stop = async (): Promise<void> => {
    stopping.abort();
    const latest = (await respawning) ?? current;
    await stopPostmaster(latest.pid, plan.clusterFolder);
    await latest.exited;
  };
  return { pid: () => current.pid, lost: watch(), stop };
}

/** The first start waits for what a dead postmaster left behind; any other fault is told at once. */
async function spawnPatiently(plan: PostmasterPlan): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await spawnPostmaster(plan);
    } catch (error) {
      if (attempt === attemptsInARow || !remnantOfTheDead.test(String(error))) throw error;
      plan.onNotice('Waiting for the last sessions of a database that was killed ...');
      await pause(firstDelayMs * 2 ** attempt);
    }
  }
}

async function respawn(
  plan: PostmasterPlan,
  stopping: AbortSignal,
  upMs: number,
): Promise<Postmaster | null> {
  let delayMs = upMs > steadyAfterMs ? 0 : firstDelayMs;
  for (let attempt = 1; attempt <= attemptsInARow; attempt += 1) {
    await pause(delayMs, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return null;
    delayMs = Math.min(Math.max(delayMs, firstDelayMs) * 2, longestDelayMs);
    try {
      return await spawnPostmaster(plan);
    } catch (error) {
      plan.onNotice(`Attempt ${attempt} failed: ${(error as Error).message}`);
    }
  }
  return null;
}

function never(): Promise<string> {
  return new Promise(() => undefined);
}
