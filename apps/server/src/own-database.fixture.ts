import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject, onTestFinished } from 'vitest';

export type OwnDatabase = { url: string; run: (statement: string) => Promise<postgres.Row[]> };

/** An empty database on the test run's server, as a user would bring one; it is gone after the test. */
export async function makeDatabase(options = ''): Promise<OwnDatabase> {
  const server = inject('testServer');
  const name = `own_${randomBytes(6).toString('hex')}`;
  await runOn('postgres', `create database ${name} ${options}`);
  onTestFinished(async () => void (await runOn('postgres', `drop database ${name} with (force)`)));
  const place = `localhost/${name}?host=${server.host}&port=${server.port}`;
  const url = `postgres://${server.user}:${server.password}@${place}`;
  return { url, run: (statement) => runOn(name, statement) };
}

async function runOn(database: string, statement: string): Promise<postgres.Row[]> {
  const sql = postgres({ ...inject('testServer'), database, max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}
