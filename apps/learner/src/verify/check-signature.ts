import { hashCredential } from '@kaopu/credentials/record/credential-hash.ts';
import { hasRevokedKey } from '@kaopu/credentials/verify/check-issuer.ts';
import { verifyCredential } from '@kaopu/credentials/verify/verify-credential.ts';
import { saysTheSame } from './says-the-same.ts';
import type { FoundCertificate, SignatureReport } from './verify-view.ts';

type Json = Record<string, unknown>;

/**
 * Checks the signed credential on this device: that the issuer signed it, that the signed text says what this
 * page says, and, where the key was stolen, that the issuer recorded it. The status is the page's own matter.
 */
export async function checkSignature(found: FoundCertificate): Promise<SignatureReport> {
  try {
    const credential = await fetchJson(found.documentUrl);
    const documents = await fetchDocuments(found, credential);
    const { checks, genuine } = await verifyCredential({
      credential,
      documents,
      now: new Date(found.checkedAt),
      expectedIssuer: found.did,
      recordedHash: hasRevokedKey(credential, documents) ? await findRecordedHash(credential) : null,
    });
    // Dates and status are told by the band; here it is about who signed what.
    const named = checks
      .filter(({ name }) => name !== 'validity' && name !== 'status')
      .map(({ name, outcome }): SignatureReport['checks'][number] => ({ name, outcome }));
    const same = saysTheSame(credential, found);
    const all = [...named, { name: 'content', outcome: same ? 'passed' : 'failed' } as const];
    if (genuine && same) return { state: 'valid', checks: all };
    const isWrong = all.some(({ outcome }) => outcome === 'failed');
    return { state: isWrong ? 'invalid' : 'unavailable', checks: all };
  } catch {
    return { state: 'unavailable', checks: [] };
  }
}

/** The issuer's document and the status lists, under the addresses by which the credential names them. */
async function fetchDocuments(found: FoundCertificate, credential: Json): Promise<Record<string, unknown>> {
  const entries = [credential.credentialStatus, credential.revocationStatus] as {
    statusListCredential?: string;
  }[];
  const lists = entries.flatMap((entry) => entry?.statusListCredential ?? []);
  const fetched = await Promise.all(
    lists.map(async (address) => [address, await fetchJson(address)] as const),
  );
  return { ...Object.fromEntries(fetched), [found.did]: await fetchJson('/.well-known/did.json') };
}

async function findRecordedHash(credential: Json): Promise<string | null> {
  const answer = await fetch(`/issued-record/${await hashCredential(credential)}`, { cache: 'no-store' });
  if (!answer.ok) return null;
  return ((await answer.json()) as { documentSha256: string }).documentSha256;
}

/** Reads a public address from this origin, whatever name the installation goes by. */
async function fetchJson(address: string): Promise<Json> {
  const { pathname } = new URL(address, location.origin);
  const answer = await fetch(pathname, {
    cache: 'no-store',
    headers: { accept: 'application/vc, application/json' },
  });
  if (!answer.ok) throw new Error(`${pathname} answered ${answer.status}`);
  return (await answer.json()) as Json;
}
