import { userInfo } from 'node:os';
import type { Connection } from '@kaopu/db/client.ts';

/**
 * Gives the connection of a database address. One that names the folder of a unix socket, as in
 * `postgres://user:password@localhost/kaopu?host=/run/postgresql`, is taken apart, because the driver knows no such address.
 */
export function toConnection(databaseUrl: string): Connection {
  const url = new URL(databaseUrl);
  const socketFolder = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  if (!socketFolder.startsWith('/')) return databaseUrl;
  const user = decodeURIComponent(url.username) || userInfo().username;
  return {
    host: socketFolder,
    port: Number(url.searchParams.get('port') ?? (url.port || 5432)),
    user,
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || user,
  };
}
