/** Why the server is to stop. A failure ends with exit code 1. */
export type StopRequest = { reason: string; isFailure: boolean };

/**
 * Calls `stop` at the first reason to stop: a signal, the launcher's death (its channel closes, however it died),
 * or an error nobody caught. Later reasons are ignored, so that Ctrl-C twice does not cut the first stop short.
 */
export function onStopRequest(stop: (request: StopRequest, error?: unknown) => void): void {
  let asked = false;
  const ask = (request: StopRequest, error?: unknown): void => {
    if (asked) return;
    asked = true;
    stop(request, error);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => ask({ reason: signal, isFailure: false }));
  }
  if (process.connected) {
    process.on('disconnect', () => ask({ reason: 'the launcher is gone', isFailure: false }));
  }
  process.on('uncaughtException', (error) =>
    ask({ reason: 'an error nobody caught', isFailure: true }, error),
  );
  process.on('unhandledRejection', (error) =>
    ask({ reason: 'a promise nobody awaited', isFailure: true }, error),
  );
}
