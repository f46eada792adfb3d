import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

/**
 * A process that keeps a database running until it is killed: `hold-database.fixture.ts FOLDER [UID GID]`.
 * It prints one line of JSON when the database is up, or the one line of what went wrong.
 */
const [dataFolder = '', uid, gid] = process.argv.slice(2);
if (uid && gid) {
  process.setgroups?.([Number(gid)]);
  process.setgid?.(Number(gid));
  process.setuid?.(Number(uid));
}
try {
  const database = await startEmbeddedPostgres({ dataFolder, durable: true });
  const { connection, dataFolder: home } = database;
  process.stdout.write(`${JSON.stringify({ pid: database.pid(), connection, home })}\n`);
  process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: (error as Error).message })}\n`);
  process.exitCode = 1;
}
