import { createHash } from 'node:crypto';

const leafPrefix = new Uint8Array([0]);
const linkPrefix = new Uint8Array([1]);

/** Where the chain of an installation begins: no chain can be moved to another one. Hex. */
export const genesisHash = (installationId: string): string =>
  createHash('sha256').update(`kaopu-audit:${installationId}`).digest('hex');

/** SHA-256 of one event's stored bytes, hex. Leaves and links have prefixes of their own, as in RFC 6962. */
export const leafHash = (body: string): string =>
  createHash('sha256').update(leafPrefix).update(body).digest('hex');

/** The chain hash after an event: SHA-256 of the chain hash before it and its leaf, hex. */
export const linkHash = (previous: string, leaf: string): string =>
  createHash('sha256')
    .update(linkPrefix)
    .update(Buffer.from(previous, 'hex'))
    .update(Buffer.from(leaf, 'hex'))
    .digest('hex');
