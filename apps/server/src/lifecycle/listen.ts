import type { FastifyInstance } from 'fastify';
import { toListenFault } from './port.ts';

/** @throws StartFault where the port cannot be had */
export async function listen(server: FastifyInstance, port: number, host: string): Promise<void> {
  try {
    await server.listen({ port, host });
  } catch (error) {
    throw toListenFault(error, port, host);
  }
}

/**
 * Stops accepting, lets what is in flight finish, and cuts what has not finished after `patienceMs`. Browsers keep a
 * connection open after its answer, so connections are closed as they fall idle.
 */
export async function stopListening(server: FastifyInstance, patienceMs: number): Promise<void> {
  const idle = setInterval(() => server.server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.server.closeAllConnections(), patienceMs);
  try {
    await server.close();
  } finally {
    clearInterval(idle);
    clearTimeout(cut);
  }
}
