import { createServer } from 'node:net';
import { StartFault } from '../start-fault.ts';

/**
 * Looks whether the server will be able to listen, before anything slow is begun.
 * @throws StartFault with one line
 */
export async function assertPortFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ port, host, exclusive: true }, resolve);
    });
  } catch (error) {
    throw toListenFault(error, port, host);
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
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
