import type { Connection } from '@kaopu/db/client.ts';

/** Host, port and database of a connection, without user and password. */
export function describePlace(connection: Connection): string {
  if (typeof connection !== 'string') return `${connection.host}/${connection.database}`;
  const url = new URL(connection);
  return `${url.hostname || 'localhost'}:${url.port || '5432'}${url.pathname}`;
}

const causes: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there. Start the server, or correct DATABASE_URL.',
  ECONNRESET: 'the connection was cut. See whether the server wants TLS (add ?sslmode=require).',
  ENOTFOUND: 'no machine has that name. Correct the host in DATABASE_URL.',
  EAI_AGAIN: 'the name could not be looked up. See to the network, or correct the host in DATABASE_URL.',
  EHOSTUNREACH: 'there is no way to that machine. See to the network and its firewall.',
  ETIMEDOUT: 'it does not answer. See to the network and its firewall.',
  CONNECT_TIMEOUT: 'it does not answer. See to the network and its firewall.',
  ENOENT: 'there is no such socket. Start the server, or correct DATABASE_URL.',
  '28P01': 'user or password are wrong. Correct them in DATABASE_URL.',
  '28000': 'the server refuses this user from here. See its pg_hba.conf.',
  '3D000':
    "the server has no database of that name. Make it: CREATE DATABASE kaopu ENCODING 'UTF8' TEMPLATE template0",
  '53300': 'the server takes no more connections. Raise its max_connections.',
  '57P03': 'the server is just starting or stopping. Try again in a moment.',
  '42501': 'the user may not do what is needed. Give it the database: ALTER DATABASE ... OWNER TO ...',
};

/** One line saying which database failed, why, and what to do. */
export function describeConnectionFault(connection: Connection, error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const cause = causes[code ?? ''] ?? `${firstLine(message)}. See DATABASE_URL and the server's log.`;
  return `The database at ${describePlace(connection)} cannot be used: ${cause}`;
}

function firstLine(message: string | undefined): string {
  return (message ?? 'unknown cause').split('\n')[0] ?? '';
}
