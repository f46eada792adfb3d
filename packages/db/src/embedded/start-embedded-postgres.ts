import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseLocation } from './choose-location.ts';
import type { EmbeddedConnection } from './connect.ts';
import { chooseDatabaseUser } from './database-user.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { type EmbeddedPostgresVersion, findBinaries, releaseOf } from './find-binaries.ts';
import { databaseRole, initialiseCluster } from './initialise-cluster.ts';
import { keepRunning } from './keep-running.ts';
import { claimOwnership } from './ownership.ts';
import { prepareDatabase } from './prepare-database.ts';
import { getRunnableBinaries } from './runnable-binaries.ts';
import { makeSocketFolder } from './socket-folder.ts';
import type { PostmasterPlan } from './spawn-postmaster.ts';
import { takeOver } from './take-over.ts';

export type EmbeddedPostgresOptions = {
  /** Folder for the database; made where it is missing. */
  dataFolder: string;
  /** One line a person should see: where the data went, what was found, what died. */
  onNotice?: (line: string) => void;
  version?: EmbeddedPostgresVersion;
  /** false switches off everything that survives a power cut. For tests only. */
  durable?: boolean;
  /** What to do where a live process already keeps this database running; `join` uses it and leaves it running. */
  whenInUse?: 'refuse' | 'join';
  /** How long to wait for the process that keeps it running, which may be on its way down, before refusing. */
  patienceMs?: number;
};

export type EmbeddedPostgres = {
  connection: EmbeddedConnection;
  /** As PostgreSQL says it, for example "18.4". */
  version: string;
  /** Where it really lives: `dataFolder`, or a system folder where PostgreSQL's user cannot enter that. */
  dataFolder: string;
  /** Whether the cluster was made by this very start. */
  created: boolean;
  /** Whether another live process keeps it running; `stop` then leaves it alone. */
  adopted: boolean;
  /** The postmaster's process number, which changes when it had to be started again. */
  pid(): number;
  /** Shuts the database down cleanly and returns when it is gone. */
  stop(): Promise<void>;
  /** Resolves with a reason when the database died and could not be brought back; never after `stop`. */
  lost: Promise<string>;
};

/**
 * Starts a PostgreSQL from npm on a unix socket, making its cluster on first use.
 * @throws EmbeddedPostgresError with one line naming cause and fix
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { version = '18', durable = true, onNotice = () => undefined } = options;
  const native = findBinaries(version);
  const location = chooseLocation({ dataFolder: options.dataFolder, user: chooseDatabaseUser(), onNotice });
  const binaries = await getRunnableBinaries(native, location.user, releaseOf(native));
  const { password, created } = await initialiseCluster({ ...location, binaries, version, durable });
  const clusterFolder = join(location.home, 'cluster');
  const socketFolder = makeSocketFolder(location.home, location.user);
  const connection = { host: socketFolder, port: 5432, user: databaseRole, password, database: 'kaopu' };
  const found = await takeOver({
    clusterFolder,
    socketFolder,
    connection,
    onNotice,
    patienceMs: options.whenInUse === 'join' ? 0 : (options.patienceMs ?? 0),
  });
  if (found.kind === 'inUse') {
    const running = { pid: found.pid, home: location.home, connection: { ...connection, host: found.host } };
    return joinRunning(running, options);
  }
  const plan = { ...location, clusterFolder, binaries, socketFolder, port: 5432, durable, onNotice };
  return startOwn(plan, connection, created);
}

async function startOwn(
  plan: PostmasterPlan,
  connection: EmbeddedConnection,
  created: boolean,
): Promise<EmbeddedPostgres> {
  const postmaster = await keepRunning(plan);
  try {
    const ownership = await claimOwnership(connection);
    const version = await prepareDatabase(connection);
    const stop = async (): Promise<void> => {
      await ownership?.release();
      await postmaster.stop();
      await rmdir(plan.socketFolder).catch(() => undefined);
    };
    const { pid, lost } = postmaster;
    return { connection, version, dataFolder: plan.home, created, adopted: false, pid, stop, lost };
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
}

async function joinRunning(
  running: { pid: number; home: string; connection: EmbeddedConnection },
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  if (options.whenInUse !== 'join') {
    throw new EmbeddedPostgresError(
      `Another Kaopu already uses the database in ${running.home} (PostgreSQL is process ${running.pid}). Stop it first, or choose another folder with KAOPU_DATA.`,
    );
  }
  return {
    connection: running.connection,
    version: await prepareDatabase(running.connection),
    dataFolder: running.home,
    created: false,
    adopted: true,
    pid: () => running.pid,
    stop: async () => undefined,
    lost: new Promise(() => undefined),
  };
}
