import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { onTestFinished } from 'vitest';
import type { EmbeddedConnection } from './connect.ts';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './start-embedded-postgres.ts';

/** A folder that is gone when the test has ended; anybody may enter it. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kaopu-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  return folder;
}

/** Starts a database that is stopped when the test has ended. */
export async function start(
  options: EmbeddedPostgresOptions,
): Promise<{ database: EmbeddedPostgres; notices: string[] }> {
  const notices: string[] = [];
  const onNotice = (line: string): void => void notices.push(line);
  const database = await startEmbeddedPostgres({ durable: false, onNotice, ...options });
  onTestFinished(() => database.stop());
  return { database, notices };
}

/** Runs one statement over a connection of its own. */
export async function query(connection: EmbeddedConnection, statement: string): Promise<postgres.Row[]> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

export type Held = {
  child: ChildProcess;
  pid: number;
  connection: EmbeddedConnection;
  home: string;
  error?: string;
};

/** Lets another process keep a database running, and waits until it is up or has said why not. */
export async function holdElsewhere(dataFolder: string, as?: { uid: number; gid: number }): Promise<Held> {
  const script = join(import.meta.dirname, 'hold-database.fixture.ts');
  const user = as ? [String(as.uid), String(as.gid)] : [];
  const child = spawn(process.execPath, [script, dataFolder, ...user], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, ...(JSON.parse(line) as Omit<Held, 'child'>) };
}

/** Kills a process the hard way and returns when it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
