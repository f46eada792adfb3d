import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddedConnection } from './connect.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { claimOwnership } from './ownership.ts';
import { disownPidFile, findPostmasterPid, isAlive, isPostmasterOf } from './postmaster-pid.ts';
import { stopPostmaster } from './stop-postmaster.ts';

type Ask = {
  clusterFolder: string;
  socketFolder: string;
  connection: EmbeddedConnection;
  onNotice: (line: string) => void;
  patienceMs: number;
};

/** free: nothing runs on the cluster any more. inUse: a live process keeps it running at `host`. */
export type TakeOver = { kind: 'free' } | { kind: 'inUse'; pid: number; host: string };

/**
 * Clears the way for a start. A postmaster whose keeper died is ended (its settings and sessions are the dead keeper's); one that a live process keeps is left alone; lock files of dead processes are made harmless.
 */
export async function takeOver(ask: Ask): Promise<TakeOver> {
  const file = findPostmasterPid(ask.clusterFolder);
  if (file && isPostmasterOf(file.pid, ask.clusterFolder)) {
    if (await staysKept(file.pid, ask)) {
      const host = findPostmasterPid(ask.clusterFolder)?.socketFolder || ask.socketFolder;
      return { kind: 'inUse', pid: file.pid, host };
    }
    if (isPostmasterOf(file.pid, ask.clusterFolder)) {
      ask.onNotice(`Ending the database that an earlier start left running (process ${file.pid}) ...`);
      await stopPostmaster(file.pid, ask.clusterFolder);
    }
  } else if (file && isAlive(file.pid)) {
    disownPidFile(ask.clusterFolder);
  }
  await removeSocketLocks(ask);
  return { kind: 'free' };
}

async function staysKept(pid: number, ask: Ask): Promise<boolean> {
  const until = performance.now() + ask.patienceMs;
  let isFirst = true;
  while (await isKept(pid, ask)) {
    if (performance.now() >= until) return true;
    if (isFirst) ask.onNotice('Another Kaopu still uses the database; waiting for it to stop ...');
    isFirst = false;
    await pause(200);
  }
  return false;
}

const youngForSeconds = 2;

/** A keeper claims its database right after it is ready, so a young postmaster is given time for that. */
async function isKept(pid: number, ask: Ask): Promise<boolean> {
  const patienceUntil = performance.now() + 30_000;
  for (;;) {
    const file = findPostmasterPid(ask.clusterFolder);
    if (!file || file.pid !== pid || !isPostmasterOf(pid, ask.clusterFolder)) return false;
    const young = Date.now() / 1000 - file.startedAt < youngForSeconds;
    const claim = file.status === 'ready' ? await tryClaim(ask, file.socketFolder) : 'silent';
    if (claim === 'kept') return true;
    if (claim === 'left' && !young) return false;
    if (performance.now() > patienceUntil) throw silent(pid, ask, file.socketFolder);
    await pause(100);
  }
}

async function tryClaim(ask: Ask, host: string): Promise<'kept' | 'left' | 'silent'> {
  try {
    const claim = await claimOwnership({ ...ask.connection, host: host || ask.socketFolder });
    await claim?.release();
    return claim ? 'left' : 'kept';
  } catch {
    return 'silent';
  }
}

function silent(pid: number, ask: Ask, host: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `A PostgreSQL (process ${pid}) runs on ${ask.clusterFolder} but does not answer at ${host}. If no other Kaopu uses it, end it with: kill -INT ${pid}`,
  );
}

async function removeSocketLocks(ask: Ask): Promise<void> {
  const socket = join(ask.socketFolder, `.s.PGSQL.${ask.connection.port}`);
  await rm(socket, { force: true });
  await rm(`${socket}.lock`, { force: true });
}
