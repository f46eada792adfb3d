import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFault } from '../start-fault.ts';

/** A server that was just told to stop may hold its port a moment longer. */
const attempts = 15;

/**
 * Looks whether the server will be able to listen, before anything slow is begun.
 * @throws StartFault with one line
 */
export async function assertPortFree(port: number, host: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const fault = await tryPort(port, host);
    if (!fault) return;
    if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt === attempts) {
      throw toListenFault(fault, port, host);
    }
    await pause(100);
  }
}

async function tryPort(port: number, host: string): Promise<Error | null> {
  const probe = createServer();
  const fault = await new Promise<Error | null>((resolve) => {
    probe.once('error', resolve);
    probe.listen({ port, host, exclusive: true }, () => resolve(null));
  });
  if (!fault) await new Promise((resolve) => probe.close(resolve));
  return fault;
}

/** Says in one line why a port cannot be listened on. */
export function toListenFault(error: unknown, port: number, host: string): StartFault {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new StartFault(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port === 65_535 ? 7100 : port + 1}`,
    );
  }
  if (code === 'EACCES') {
    return new StartFault(
      `Port ${port} may not be used by this user. Choose one above 1023, such as PORT=7100.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartFault(
      `The setting HOST is "${host}", which is no address of this machine. For example: HOST=127.0.0.1 for this machine only, HOST=0.0.0.0 for all.`,
    );
  }
  return new StartFault(
    `Port ${port} on ${host} cannot be listened on (${code}). Choose another with PORT and HOST.`,
  );
}
