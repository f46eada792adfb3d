import { writeSync } from 'node:fs';

const standardOutput = 1;
const retryMs = 5;
const mostRetries = 200;

type Write = (bytes: Uint8Array) => number;

/**
 * Writes lines to standard output at once, so that none is lost when the process ends. Whoever reads the log never
 * holds Kaopu up: when the reader is gone nothing more is written, and when it is too slow for a second a line is
 * dropped. (pino's own writer waits for ever there.)
 */
export function createStandardOutput(write: Write = (bytes) => writeSync(standardOutput, bytes)): {
  write(line: string): void;
} {
  let isOpen = true;
  return {
    write: (line) => {
      if (isOpen) isOpen = writeWhole(Buffer.from(line), write);
    },
  };
}

/** Gives false where the reader is gone. */
function writeWhole(bytes: Uint8Array, write: Write): boolean {
  let rest = bytes;
  for (let retry = 0; rest.length > 0 && retry < mostRetries; ) {
    try {
      rest = rest.subarray(write(rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return false;
      retry += 1;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryMs);
    }
  }
  return true;
}
