import postgres from 'postgres';

/** How to reach a database; `host` is the folder of the unix socket. */
export type EmbeddedConnection = {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
};

/** One plain connection for the embedded database's own housekeeping. It lives until it is ended. */
export function connectOnce(connection: EmbeddedConnection, onClose?: () => void): postgres.Sql {
  return postgres({
    ...connection,
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    onnotice: () => undefined,
    onclose: () => onClose?.(),
    connection: { application_name: 'kaopu-keeper' },
  });
}
