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

/** Stops accepting, lets what is in flight finish, and cuts what has not finished after `patienceMs`. */
export async function stopListening(server: FastifyInstance, patienceMs: number): Promise<void> {
  const cut = setTimeout(() => server.server.closeAllConnections(), patienceMs);
  try {
    await server.close();
  } finally {
    clearTimeout(cut);
  }
}
