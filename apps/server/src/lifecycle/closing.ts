import type { Log } from '../logging/create-log.ts';

type Closer = { what: string; close: () => Promise<void> };

/** What has been opened, to be closed in the opposite order. */
export type Closing = {
  add(what: string, close: () => Promise<void>): void;
  /** Closes everything once; a second call waits for the first. Gives false where something failed to close. */
  run(): Promise<boolean>;
  readonly isClosing: boolean;
};

/** Makes an empty list of things to close. One that fails is logged and does not keep the rest open. */
export function createClosing(log: Log): Closing {
  const closers: Closer[] = [];
  let running: Promise<boolean> | undefined;
  const closeAll = async (): Promise<boolean> => {
    let isClean = true;
    for (let closer = closers.pop(); closer; closer = closers.pop()) {
      const started = performance.now();
      try {
        await closer.close();
        log.info({ what: closer.what, ms: Math.round(performance.now() - started) }, 'closed');
      } catch (err) {
        isClean = false;
        log.error({ err, what: closer.what }, 'could not be closed');
      }
    }
    return isClean;
  };
  return {
    add: (what, close) => void closers.push({ what, close }),
    run: () => {
      running ??= closeAll();
      return running;
    },
    get isClosing() {
      return running !== undefined;
    },
  };
}
