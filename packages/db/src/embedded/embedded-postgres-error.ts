/** A failure of the embedded database that a person can mend: the message is one line with cause and fix. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
