import { generateIssuerKey } from '@kaopu/credentials/keys/generate-issuer-key.ts';
import { readKeyEncryptionKey } from '@kaopu/credentials/keys/key-encryption-key.ts';
import { openPrivateKey, sealPrivateKey } from '@kaopu/credentials/keys/seal-private-key.ts';
import { signBytes, verifyBytes } from '@kaopu/credentials/keys/sign-bytes.ts';
import type { Reader } from '@kaopu/db/client.ts';
import type { Dependencies } from '../dependencies.ts';
import * as auditStore from './audit.store.ts';
import type { HeadSigner, HeadVerifier } from './signed-head.ts';

/** The audit key belongs to no issuer: it signs heads of the record and nothing else. */
const controller = 'urn:kaopu:audit';

/** The signer of block heads. Its key is made at the first call and sealed with the key-encryption secret. */
export async function openHeadSigner({
  db,
  clock,
  secret,
}: Pick<Dependencies, 'db' | 'clock' | 'secret'>): Promise<HeadSigner> {
  const kek = readKeyEncryptionKey(secret);
  const stored = (await auditStore.findAuditKey(db)) ?? (await makeAuditKey());
  const { signingKeyId: keyId, publicKeyMultibase } = stored;
  const key = openPrivateKey(stored.sealedPrivateKey, { id: keyId, controller, publicKeyMultibase }, kek);
  return { keyId, sign: (bytes) => signBytes(key, bytes) };

  async function makeAuditKey() {
    const made = await generateIssuerKey({ did: controller });
    const row = {
      signingKeyId: `audit-${made.publicKeyMultibase.slice(-12)}`,
      purpose: 'audit' as const,
      publicKeyMultibase: made.publicKeyMultibase,
      sealedPrivateKey: sealPrivateKey(made, kek),
      createdAt: clock.now(),
    };
    return db.transaction((tx) => auditStore.insertAuditKey(tx, row));
  }
}

/** Verifies heads with the audit keys of this installation, retired ones included. */
export async function openHeadVerifier(reader: Reader): Promise<HeadVerifier> {
  const keys = new Map((await auditStore.findAuditKeys(reader)).map((key) => [key.signingKeyId, key]));
  return async (keyId, bytes, signature) => {
    const key = keys.get(keyId);
    return key !== undefined && verifyBytes(key.publicKeyMultibase, bytes, signature);
  };
}
