import { spawn } from 'node:child_process';
import type { DatabaseUser } from './database-user.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

export type Run = { program: string; args: string[]; user: DatabaseUser; cwd: string };

/** PostgreSQL's programs see a fixed environment: no LANG, PG* or LD_* of the caller reaches them. */
export const programEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Runs one of PostgreSQL's programs to its end and gives its exit code and what it said. */
export function runProgram(run: Run): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(run.program, run.args, {
      cwd: run.cwd,
      env: programEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(run.user && { uid: run.user.uid, gid: run.user.gid }),
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.on('error', (error) => reject(cannotRun(run, error)));
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}

/** Says why a program could not even be started. */
export function cannotRun(
  run: Pick<Run, 'program' | 'user'>,
  error: NodeJS.ErrnoException,
): EmbeddedPostgresError {
  const who = run.user ? ` as the user ${run.user.name}` : '';
  return new EmbeddedPostgresError(
    `${run.program} could not be run${who} (${error.code ?? error.message}). The embedded PostgreSQL needs glibc and, for root, the right to change user; else set DATABASE_URL.`,
  );
}
