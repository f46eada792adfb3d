import { buildDidDocument, type DidDocument } from '@kaopu/credentials/did-web/build-did-document.ts';
import type { Reader } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Dependencies } from '../dependencies.ts';
import { nameOfIssuer } from './certificate-facts.ts';
import * as credentialStore from './credential.store.ts';
import { describeAchievement } from './credential-document.ts';
import { publicAddresses } from './public-address.ts';
import * as schemeStore from './scheme.store.ts';
import * as versionStore from './scheme-version.store.ts';
import { listPublicKeys } from './signing-keys.ts';

type Reads = Pick<Dependencies, 'db' | 'installation'>;

/** The issuer's DID document: every key that ever signed, and which of them may be trusted by themselves. */
export async function getDidDocument({ db, installation }: Reads): Promise<DidDocument> {
  const { did } = publicAddresses(installation.publicUrl);
  return buildDidDocument({ did, keys: await listPublicKeys(db) });
}

/** The issuer's profile as credentials name it (Open Badges 3.0, Profile). */
export async function getIssuerProfile({ db, installation }: Reads) {
  const { did, base, issuer } = publicAddresses(installation.publicUrl);
  const [body] = await schemeStore.listBodies(db);
  if (!body) throw new KaopuError('NOT_FOUND');
  const name = nameOfIssuer(body.name, installation.isDemo);
  return {
    id: did,
    type: ['Profile'],
    name: name['zh-CN'],
    alternateName: name.en,
    url: base,
    profile: issuer,
  };
}

/** What a credential's achievement address gives: a level of a published scheme version. */
export async function getAchievement(
  { db, installation }: Reads,
  { schemeVersionId, levelCode }: { schemeVersionId: string; levelCode: string },
) {
  const version = await versionStore.findVersion(db, 'all', schemeVersionId);
  const isThere = version?.rules.levels.some((level) => level.levelCode === levelCode);
  if (!version || version.state === 'draft' || !isThere) throw new KaopuError('NOT_FOUND');
  const { url, criteria, ...rest } = describeAchievement(
    version,
    levelCode,
    publicAddresses(installation.publicUrl),
  );
  return {
    id: url,
    type: ['Achievement'],
    ...rest,
    criteria: { id: criteria.url, narrative: criteria.narrative },
  };
}

/**
 * What the issued record says of a credential's hash (`hashCredential`): whether this body issued a credential
 * with exactly this content. A verifier needs it where the signing key was stolen.
 */
export async function findIssuedRecord(reader: Reader, documentSha256: string) {
  const found = await credentialStore.findByHash(reader, documentSha256);
  return (
    found && { documentSha256, issuedAt: found.issuedAt.toISOString(), signingKeyId: found.signingKeyId }
  );
}
