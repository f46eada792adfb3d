import { CREDENTIALS_V2 } from '../contexts/shipped-contexts.ts';
import { encodeBitstring } from './bitstring.ts';
import type { StatusPurpose } from './status-entry.ts';

/**
 * Builds a status list credential, still unsigned (W3C Bitstring Status List 1.0, section 2.2).
 * @param listUrl its public address; also its id
 * @param issuer the DID that issues the credentials in it
 * @param setIndexes the indexes whose bit is 1
 * @param validFrom when it was made, an instant
 * @param validUntil until when it may be relied on, an instant; a verifier fetches it again after that
 */
export async function buildStatusListCredential(input: {
  listUrl: string;
  issuer: string;
  purpose: StatusPurpose;
  setIndexes: Iterable<number>;
  length?: number;
  validFrom: string;
  validUntil?: string;
}) {
  return {
    '@context': [CREDENTIALS_V2],
    id: input.listUrl,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: input.issuer,
    validFrom: input.validFrom,
    ...(input.validUntil && { validUntil: input.validUntil }),
    credentialSubject: {
      id: `${input.listUrl}#list`,
      type: 'BitstringStatusList',
      statusPurpose: input.purpose,
      encodedList: await encodeBitstring(input.setIndexes, input.length),
    },
  };
}
