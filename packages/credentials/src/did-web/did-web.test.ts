import { describe, expect, it } from 'vitest';
import { buildDidDocument } from './build-did-document.ts';
import { didWebDocumentUrl, toDidWeb } from './did-web.ts';

describe('did:web', () => {
  it.each([
    ['https://kaopu.example', 'did:web:kaopu.example', 'https://kaopu.example/.well-known/did.json'],
    ['https://kaopu.example/', 'did:web:kaopu.example', 'https://kaopu.example/.well-known/did.json'],
    ['http://localhost:4321', 'did:web:localhost%3A4321', 'http://localhost:4321/.well-known/did.json'],
    ['https://x.example:8443/a/b/', 'did:web:x.example%3A8443:a:b', 'https://x.example:8443/a/b/did.json'],
  ])('%s is %s, published at %s', (publicUrl, did, documentUrl) => {
    expect(toDidWeb(publicUrl)).toBe(did);
    expect(didWebDocumentUrl(did)).toBe(documentUrl);
  });

  it.each([
    'kaopu.example',
    'ftp://kaopu.example',
    'https://10.0.0.7',
    'https://[::1]',
    'https://k.example/?a=1',
  ])('makes none of %s', (publicUrl) => {
    expect(() => toDidWeb(publicUrl)).toThrow('PUBLIC_URL_UNFIT');
  });
});

describe('DID document', () => {
  it('lets active and retired keys assert, and lists a stolen one as revoked', () => {
    const did = 'did:web:kaopu.example';
    const document = buildDidDocument({
      did,
      keys: [
        { publicKeyMultibase: 'z6MkNew', state: 'active' },
        { publicKeyMultibase: 'z6MkOld', state: 'retired' },
        { publicKeyMultibase: 'z6MkStolen', state: 'compromised', compromisedSince: '2026-11-01T00:00:00Z' },
      ],
    });
    expect(document.assertionMethod).toEqual([`${did}#z6MkNew`, `${did}#z6MkOld`]);
    expect(document.verificationMethod.map(({ id }) => id)).toEqual([
      `${did}#z6MkNew`,
      `${did}#z6MkOld`,
      `${did}#z6MkStolen`,
    ]);
    expect(document.verificationMethod[2]?.revoked).toBe('2026-11-01T00:00:00Z');
    expect(document.verificationMethod[1]).not.toHaveProperty('revoked');
  });
});
