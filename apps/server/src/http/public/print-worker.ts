// Runs in a worker thread of certificate-printer.ts.
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { renderCertificate } from '@kaopu/credentials/certificate/render-certificate.ts';
import type { Printed, PrintOrder } from './certificate-printer.ts';

// On Linux this lowers this thread only; elsewhere it would lower the whole server.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

parentPort?.on('message', async ({ order, sheet }: PrintOrder) => {
  const answer = await renderCertificate(sheet).then(
    (bytes): Printed => ({ order, bytes }),
    (error: unknown): Printed => ({ order, failure: String(error) }),
  );
  parentPort?.postMessage(answer);
});
