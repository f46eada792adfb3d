import { spawn } from 'node:child_process';

/** No telemetry, and no install in the middle of a run: the one before it has been checked. */
const QUIET = {
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  pnpm_config_verify_deps_before_run: 'false',
};

/** After this a suite is taken to hang: a loop in a test cannot be interrupted by the test's own timeout. */
const PATIENCE_MINUTES = 30;

export type Command = { file: string; args: readonly string[]; cwd: string; env?: Record<string, string> };

/**
 * Runs a command with its output going straight to ours and no input. Gives its exit code; 127 where it
 * could not be started, 128 where a signal ended it, ours after half an hour too. A SIGTERM or SIGINT to us is passed on.
 */
export function runCommand({ file, args, cwd, env }: Command): Promise<number> {
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...QUIET, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const watchdog = setTimeout(() => {
    console.error(`no end after ${PATIENCE_MINUTES} minutes: stopping it`);
    child.kill('SIGKILL');
  }, PATIENCE_MINUTES * 60_000);
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGTERM', passOn).on('SIGINT', passOn);
  return new Promise((resolve) => {
    const finish = (code: number) => {
      clearTimeout(watchdog);
      process.off('SIGTERM', passOn).off('SIGINT', passOn);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${file} could not be started: ${error.message}`);
      finish(127);
    });
    child.on('exit', (code) => finish(code ?? 128));
  });
}
