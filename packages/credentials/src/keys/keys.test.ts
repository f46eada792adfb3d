import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateIssuerKey } from './generate-issuer-key.ts';
import { readKeyEncryptionKey } from './key-encryption-key.ts';
import { openPrivateKey, sealPrivateKey } from './seal-private-key.ts';
import { assertSecretMatches, makeSecretCheck } from './secret-check.ts';

const kek = readKeyEncryptionKey('a secret of the environment, long enough');
const otherKek = readKeyEncryptionKey('A secret of the environment, long enough');
const key = await generateIssuerKey({ did: 'did:web:kaopu.example' });

describe('issuer key', () => {
  it('is named by its DID and its public half', () => {
    expect(key.id).toBe(`did:web:kaopu.example#${key.publicKeyMultibase}`);
    expect(key.publicKeyMultibase).toMatch(/^z6Mk/);
  });

  it('comes out of its envelope as it went in', () => {
    const sealed = sealPrivateKey(key, kek);
    expect(sealed).not.toContain(key.secretKeyMultibase);
    expect(openPrivateKey(sealed, key, kek)).toEqual(key);
  });

  it('is sealed differently every time', () => {
    expect(sealPrivateKey(key, kek)).not.toBe(sealPrivateKey(key, kek));
  });

  it('stays shut to another secret, and says so by name', () => {
    expect(() => openPrivateKey(sealPrivateKey(key, kek), key, otherKek)).toThrow(
      'KEY_ENCRYPTION_SECRET_WRONG',
    );
  });

  it('stays shut as another key', async () => {
    const other = await generateIssuerKey({ did: 'did:web:kaopu.example' });
    expect(() => openPrivateKey(sealPrivateKey(key, kek), other, kek)).toThrow('KEY_ENCRYPTION_SECRET_WRONG');
  });

  it('never opens with one character of the envelope changed', () => {
    const sealed = sealPrivateKey(key, kek);
    fc.assert(
      fc.property(fc.nat({ max: sealed.length - 1 }), fc.constantFrom(...'AZaz09-_.'), (at, character) => {
        fc.pre(sealed[at] !== character);
        const changed = sealed.slice(0, at) + character + sealed.slice(at + 1);
        fc.pre(!sameBytes(sealed, changed));
        expect(() => openPrivateKey(changed, key, kek)).toThrow(/KEY_E/);
      }),
    );
  });

  it('takes no short secret', () => {
    expect(() => readKeyEncryptionKey('demo')).toThrow('KEY_ENCRYPTION_SECRET_SHORT');
  });
});

describe('secret check', () => {
  it('knows its own secret again and names a wrong one', () => {
    const check = makeSecretCheck(kek);
    expect(() => assertSecretMatches(kek, check)).not.toThrow();
    expect(() => assertSecretMatches(otherKek, check)).toThrow('KEY_ENCRYPTION_SECRET_WRONG');
    expect(() => assertSecretMatches(kek, 'nothing')).toThrow('KEY_ENVELOPE_DAMAGED');
  });
});

/** Whether two envelopes hold the same bytes: the last character of a base64url part has unused bits. */
function sameBytes(one: string, other: string): boolean {
  const parts = (text: string) =>
    text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));
  return one.split('.')[0] === other.split('.')[0] && parts(one).join() === parts(other).join();
}
