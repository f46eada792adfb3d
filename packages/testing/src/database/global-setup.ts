import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '@kaopu/db/client.ts';
import { startEmbeddedPostgres } from '@kaopu/db/embedded/start-embedded-postgres.ts';
import { migrate } from '@kaopu/db/migrate.ts';
import type { TestProject } from 'vitest/node';

/** The server of a test run: one PostgreSQL, one migrated template that each test file copies. */
export type TestServer = { host: string; port: number; user: string; password: string };

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

export const templateName = 'kaopu_template';

export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'kaopu-test-'));
  const server = await startEmbeddedPostgres({ dataFolder: folder, durable: false });
  const { host, port, user, password } = server.connection;
  const admin = createDatabase(server.connection, { max: 1 });
  await admin.sql.unsafe(`CREATE DATABASE ${templateName}`);
  await admin.close();
  await migrate({ ...server.connection, database: templateName }, new Date());
  project.provide('testServer', { host, port, user, password });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
