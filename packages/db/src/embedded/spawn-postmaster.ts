import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseUser } from './database-user.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { findPostmasterPid } from './postmaster-pid.ts';
import { cannotRun, programEnvironment } from './run-program.ts';

export type PostmasterPlan = {
  home: string;
  clusterFolder: string;
  binaries: string;
  socketFolder: string;
  port: number;
  user: DatabaseUser;
  durable: boolean;
  onNotice: (line: string) => void;
};

/** A running postmaster; `exited` resolves with a reason when it ends, however it ends. */
export type Postmaster = { pid: number; exited: Promise<string> };

/** Starts the cluster's postmaster and returns when it takes connections. */
export async function spawnPostmaster(plan: PostmasterPlan): Promise<Postmaster> {
  const log = openLog(plan);
  const program = join(plan.binaries, 'bin', 'postgres');
  const child = spawn(program, postmasterArguments(plan), {
    cwd: plan.home,
    env: programEnvironment,
    // A file, not a pipe: the log goes on when this process is gone.
    stdio: ['ignore', log, log],
    // A group of its own: Ctrl-C reaches the server first, which stops the database last.
    detached: plan.durable,
    ...(plan.user && { uid: plan.user.uid, gid: plan.user.gid }),
  });
  closeSync(log);
  const exited = waitForExit(child, plan, program);
  await untilReady(child, exited, plan);
  return { pid: child.pid ?? 0, exited };
}

function postmasterArguments(plan: PostmasterPlan): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '',
    unix_socket_directories: plan.socketFolder,
    unix_socket_permissions: '0700',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    ...(plan.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', plan.clusterFolder, '-p', String(plan.port), ...options];
}

/** The log is begun anew when it has grown beyond 10 MB; the one before is kept. */
function openLog(plan: PostmasterPlan): number {
  const file = join(plan.home, 'postgres.log');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10_000_000) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, 'a', 0o600);
  if (plan.user) chownSync(file, plan.user.uid, plan.user.gid);
  return descriptor;
}

function waitForExit(child: ChildProcess, plan: PostmasterPlan, program: string): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(cannotRun({ program, user: plan.user }, error).message));
    child.on('exit', (code, signal) => {
      const why = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      resolve(`PostgreSQL ${why}${code ? `: ${lastComplaint(plan.home)}` : ''}`);
    });
  });
}

/** PostgreSQL writes "ready" into its pid file; recovery after a crash may take as long as it needs. */
async function untilReady(child: ChildProcess, exited: Promise<string>, plan: PostmasterPlan): Promise<void> {
  let reason: string | null = null;
  void exited.then((why) => (reason = why));
  let nextNotice = performance.now() + 5_000;
  for (;;) {
    await pause(15);
    if (reason !== null) throw new EmbeddedPostgresError(reason);
    const file = findPostmasterPid(plan.clusterFolder);
    if (file && file.pid === child.pid && file.status === 'ready') return;
    if (performance.now() < nextNotice) continue;
    plan.onNotice('PostgreSQL is still starting (after a crash it first replays its log) ...');
    nextNotice += 10_000;
  }
}

function lastComplaint(home: string): string {
  const file = join(home, 'postgres.log');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const line = lines.findLast((text) => /FATAL|PANIC|ERROR|error while loading/.test(text));
  return line?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? `see ${file}`;
}
