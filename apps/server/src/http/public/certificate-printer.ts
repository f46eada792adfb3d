import { Worker } from 'node:worker_threads';
import type { CertificateSheet } from '@kaopu/credentials/certificate/certificate-sheet.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';

/** Prints certificates beside the thread that answers requests: one takes hundreds of milliseconds. */
export type Printer = {
  /** The PDF's bytes. Throws KaopuError UNAVAILABLE where too many wait. */
  print(sheet: CertificateSheet): Promise<Uint8Array>;
  close(): Promise<void>;
};

export type PrintOrder = { order: number; sheet: CertificateSheet };
export type Printed = { order: number; bytes?: Uint8Array; failure?: string };

const mostWaiting = 20;

/** A printer whose worker starts with the first certificate and again after it died. */
export function createPrinter(): Printer {
  const waiting = new Map<number, { resolve(bytes: Uint8Array): void; reject(error: Error): void }>();
  let worker: Worker | null = null;
  let orders = 0;

  function take({ order, bytes, failure }: Printed): void {
    const waiter = waiting.get(order);
    waiting.delete(order);
    if (bytes) waiter?.resolve(bytes);
    else waiter?.reject(new Error(failure ?? 'the certificate was not printed'));
  }

  function start(): Worker {
    const started = new Worker(new URL('./print-worker.ts', import.meta.url));
    started.unref();
    started.on('message', take);
    started.on('error', (error) => fail(error as Error));
    started.on('exit', () => fail(new Error('the printer stopped')));
    return started;
  }

  function fail(error: Error): void {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  return {
    print(sheet) {
      if (waiting.size >= mostWaiting) return Promise.reject(new KaopuError('UNAVAILABLE'));
      worker ??= start();
      const order = orders++;
      const printed = Promise.withResolvers<Uint8Array>();
      waiting.set(order, printed);
      worker.postMessage({ order, sheet } satisfies PrintOrder);
      return printed.promise;
    },
    async close() {
      await worker?.terminate();
    },
  };
}
