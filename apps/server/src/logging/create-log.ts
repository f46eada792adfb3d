import { type DestinationStream, pino } from 'pino';
import { toLoggedError } from './logged-error.ts';
import { createStandardOutput } from './standard-output.ts';

/** Names under which secrets travel, at any of the first three levels of a logged object. */
const secretNames = [
  'password',
  'newPassword',
  'token',
  'secret',
  'code',
  'cookie',
  'authorization',
  'databaseUrl',
  'smtpUrl',
  'privateKey',
];

/**
 * The log: one JSON object a line. Errors are cut to what cannot hold a query's values, and well-known names of
 * secrets are blanked wherever they turn up.
 */
export function createLog(level: string, destination?: DestinationStream) {
  const paths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: toLoggedError, req: () => undefined, res: () => undefined },
    redact: { paths, censor: '[hidden]' },
  };
  return pino(options, destination ?? createStandardOutput());
}

export type Log = ReturnType<typeof createLog>;
