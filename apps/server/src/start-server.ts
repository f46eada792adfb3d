import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from '@kaopu/db/embedded/embedded-postgres-error.ts';
import { type Announce, createAnnounce } from './lifecycle/announce.ts';
import { createClosing } from './lifecycle/closing.ts';
import { onStopRequest, type StopRequest } from './lifecycle/stop-requests.ts';
import { createLog, type Log } from './logging/create-log.ts';
import { openKaopu } from './open-kaopu.ts';
import { readSettings, type Settings } from './settings.ts';
import { StartFault } from './start-fault.ts';

/** How long a stop waits for a start that is still under way. */
const openingPatienceMs = 15_000;

/** A stop that hangs is cut after this long; service managers are told to wait a little longer. */
const stopPatienceMs = 85_000;

/** The whole life of the process: from reading the settings to its exit code. */
export async function startServer(flags: readonly string[]): Promise<void> {
  const settings = readSettingsOrNull(flags);
  if (settings) await serveUntilStopped(settings);
}

async function serveUntilStopped(settings: Settings): Promise<void> {
  const log = createLog(settings.logLevel);
  const announce = createAnnounce(log);
  const closing = createClosing(log);
  const stopped = new AbortController();
  const opened = Promise.withResolvers<void>();
  const stop = async (request: StopRequest, error?: unknown): Promise<void> => {
    if (stopped.signal.aborted) return;
    stopped.abort();
    setTimeout(() => process.exit(1), stopPatienceMs).unref();
    log.info({ reason: request.reason }, 'stopping');
    if (error) log.fatal({ err: error }, request.reason);
    await Promise.race([opened.promise, pause(openingPatienceMs)]);
    const isClean = await closing.run();
    log.info('stopped');
    process.exit(request.isFailure || !isClean ? 1 : 0);
  };
  onStopRequest((request, error) => void stop(request, error));
  const opening = { settings, log, announce, closing, stopped: stopped.signal };
  try {
    await openKaopu({ ...opening, stop: (request) => void stop(request) });
    opened.resolve();
  } catch (error) {
    opened.resolve();
    if (!stopped.signal.aborted) announceFault(error, { announce, log });
    await stop({ reason: 'the start failed', isFailure: true });
  }
}

function readSettingsOrNull(flags: readonly string[]): Settings | null {
  try {
    return readSettings(flags);
  } catch (error) {
    const log = createLog('fatal');
    announceFault(error, { announce: createAnnounce(log), log });
    process.exitCode = 1;
    if (process.connected) process.disconnect();
    return null;
  }
}

/** A fault that a person can mend is told as it is; anything else by its first line, the rest is in the log. */
function announceFault(error: unknown, { announce, log }: { announce: Announce; log: Log }): void {
  if (error instanceof StartFault || error instanceof EmbeddedPostgresError) {
    if (error.cause) log.error({ err: error.cause }, 'the cause');
    announce({ kind: 'fault', line: error.message });
    return;
  }
  log.error({ err: error }, 'unexpected error at start');
  const [line] = String((error as Error)?.message ?? error).split('\n');
  announce({
    kind: 'fault',
    line: `Kaopu could not start: ${line}. The log has the details; please report it.`,
  });
}
