import { generateIssuerKey } from '@kaopu/credentials/keys/generate-issuer-key.ts';
import type { IssuerKey, PublicIssuerKey } from '@kaopu/credentials/keys/issuer-key.ts';
import { readKeyEncryptionKey } from '@kaopu/credentials/keys/key-encryption-key.ts';
import { openPrivateKey, sealPrivateKey } from '@kaopu/credentials/keys/seal-private-key.ts';
import type { Reader, Tx } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { type Acting, recordEvent } from '../audit/audit.offers.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SigningKey } from './signing-key.store.ts';
import * as keyStore from './signing-key.store.ts';

/** What making and retiring keys needs; the process that does it is named in the record. */
export type KeyKeeper = Pick<Dependencies, 'db' | 'clock' | 'chance' | 'secret'> & Acting;

/** The controller's name while a key is made; its address is known only when it signs. */
const anyController = 'did:web:issuer.invalid';

/** Makes the key that signs credentials where there is none; safe to call at every start of every server. */
export async function ensureSigningKeys(keeper: KeyKeeper): Promise<void> {
  if (await keyStore.findActiveKey(keeper.db)) return;
  await keeper.db.transaction(async (tx) => {
    await keyStore.takeKeyLock(tx);
    if (!(await keyStore.findActiveKey(tx))) await makeSigningKey(tx, keeper);
  });
}

/** Makes a new key and retires the present one, which stays good for what it signed. Gives the new key's id. */
export async function rotateSigningKey(keeper: KeyKeeper): Promise<string> {
  return keeper.db.transaction(async (tx) => {
    await keyStore.takeKeyLock(tx);
    const present = await keyStore.findActiveKey(tx);
    if (present) await retire(tx, keeper, present);
    return makeSigningKey(tx, keeper);
  });
}

/**
 * Says that a key may have been in other hands since an instant, and replaces it where it is the present one.
 * From now on what it signed counts only if the issued record has it.
 * @throws KaopuError NOT_FOUND for an unknown key; INVALID_INPUT for an instant before the key or in the future
 */
export async function compromiseSigningKey(
  keeper: KeyKeeper,
  { signingKeyId, since }: { signingKeyId: string; since: Date },
): Promise<string> {
  return keeper.db.transaction(async (tx) => {
    await keyStore.takeKeyLock(tx);
    const keys = await keyStore.listSigningKeys(tx);
    const key = keys.find((one) => one.signingKeyId === signingKeyId);
    if (!key) throw new KaopuError('NOT_FOUND', { field: 'key' });
    const now = keeper.clock.now();
    if (since > now) throw new KaopuError('INVALID_INPUT', { field: 'since' });
    if (!key.retiredAt) await retire(tx, keeper, key);
    // Said twice, the earlier instant stands: a theft is never moved closer.
    const earliest = key.compromisedSince && key.compromisedSince < since ? key.compromisedSince : since;
    await keyStore.updateSigningKey(tx, signingKeyId, { compromisedSince: earliest });
    const subject = { kind: 'signingKey', id: signingKeyId };
    const data = { signingKeyId, since: earliest.toISOString() };
    await recordEvent(tx, keeper, 'certification.signingKeyCompromised', { subject, data });
    const active = await keyStore.findActiveKey(tx);
    return active?.signingKeyId ?? makeSigningKey(tx, keeper);
  });
}

/** The key that signs now, opened with the key-encryption secret, in the name of `did`. */
export async function openSigner(
  reader: Reader,
  secret: string,
  did: string,
): Promise<{ signingKeyId: string; key: IssuerKey }> {
  const active = await keyStore.findActiveKey(reader);
  if (!active) throw new Error('there is no signing key: ensureSigningKeys runs at every start');
  const { publicKeyMultibase, sealedPrivateKey, signingKeyId } = active;
  const named = { id: `${did}#${publicKeyMultibase}`, controller: did, publicKeyMultibase };
  const key = openPrivateKey(sealedPrivateKey, named, readKeyEncryptionKey(secret));
  return { signingKeyId, key };
}

/** What the public learns of the keys. */
export async function listPublicKeys(reader: Reader): Promise<PublicIssuerKey[]> {
  const keys = await keyStore.listSigningKeys(reader);
  return keys.map(({ publicKeyMultibase, retiredAt, compromisedSince }) => ({
    publicKeyMultibase,
    ...(compromisedSince
      ? { state: 'compromised', compromisedSince: compromisedSince.toISOString() }
      : { state: retiredAt ? 'retired' : 'active' }),
  }));
}

async function makeSigningKey(tx: Tx, keeper: KeyKeeper): Promise<string> {
  const key = await generateIssuerKey({ did: anyController });
  const signingKeyId = key.publicKeyMultibase;
  await keyStore.insertSigningKey(tx, {
    signingKeyId,
    purpose: 'credential',
    publicKeyMultibase: key.publicKeyMultibase,
    sealedPrivateKey: sealPrivateKey(key, readKeyEncryptionKey(keeper.secret)),
    createdAt: keeper.clock.now(),
  });
  const subject = { kind: 'signingKey', id: signingKeyId };
  const data = { signingKeyId, purpose: 'credential' } as const;
  await recordEvent(tx, keeper, 'certification.signingKeyMade', { subject, data });
  return signingKeyId;
}

async function retire(tx: Tx, keeper: KeyKeeper, { signingKeyId }: SigningKey): Promise<void> {
  await keyStore.updateSigningKey(tx, signingKeyId, { retiredAt: keeper.clock.now() });
  const subject = { kind: 'signingKey', id: signingKeyId };
  const data = { signingKeyId, purpose: 'credential' } as const;
  await recordEvent(tx, keeper, 'certification.signingKeyRetired', { subject, data });
}
