import { describe, expect, it } from 'vitest';
import { CREDENTIALS_V2, contextDigests } from '../contexts/shipped-contexts.ts';
import { checkStructure } from './check-structure.ts';

const minimal = {
  '@context': [CREDENTIALS_V2],
  type: ['VerifiableCredential'],
  issuer: 'did:example:issuer',
  credentialSubject: { id: 'did:example:subject' },
};

/** What is wrong with the minimal credential when these members are changed. */
function wrong(changes: Record<string, unknown>): string[] {
  return checkStructure({ ...minimal, ...changes }).map(({ code, path }) => `${path} ${code}`);
}

const sha256 = contextDigests.get(CREDENTIALS_V2)?.sha256 ?? '';
const sri = `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`;
const multibase = `u${Buffer.from(`1220${sha256}`, 'hex').toString('base64url')}`;

describe('VC Data Model 2.0', () => {
  it('finds nothing wrong with the smallest credential', () => {
    expect(wrong({})).toEqual([]);
  });

  it.each([
    [{ '@context': CREDENTIALS_V2 }, '@context CONTEXT_WRONG'],
    [{ '@context': ['https://www.w3.org/2018/credentials/v1'] }, '@context CONTEXT_WRONG'],
    [{ '@context': [CREDENTIALS_V2, 'https ://x'] }, '@context[1] CONTEXT_WRONG'],
    [{ type: 'OpenBadgeCredential' }, 'type TYPE_MISSING'],
    [{ id: 'no url' }, 'id URL_WRONG'],
    [{ issuer: undefined }, 'issuer FIELD_MISSING'],
    [{ issuer: 'example' }, 'issuer URL_WRONG'],
    [{ issuer: ['did:example:a'] }, 'issuer URL_WRONG'],
    [{ issuer: null }, 'issuer URL_WRONG'],
    [{ issuer: { name: 'x' } }, 'issuer.id URL_WRONG'],
    [{ issuer: { id: 'did:example:a', name: 5 } }, 'issuer.name FIELD_WRONG'],
    [{ credentialSubject: undefined }, 'credentialSubject FIELD_MISSING'],
    [{ credentialSubject: {} }, 'credentialSubject SUBJECT_EMPTY'],
    [{ credentialSubject: 'did:example:subject' }, 'credentialSubject SUBJECT_EMPTY'],
    [{ validFrom: '2026-11-22' }, 'validFrom DATE_WRONG'],
    [{ validFrom: '2026-11-22T10:00:00' }, 'validFrom DATE_WRONG'],
    [{ validFrom: '2026-11-22T10:00:00Z', validUntil: '2026-11-21T10:00:00Z' }, 'validUntil DATES_REVERSED'],
    [{ name: { '@value': 'x', lang: 'en' } }, 'name FIELD_WRONG'],
    [{ refreshService: { id: 'https://x.example/refresh' } }, 'refreshService.type TYPE_MISSING'],
    [{ credentialSchema: { id: 'https://x.example/schema' } }, 'credentialSchema.type TYPE_MISSING'],
    [{ credentialSchema: [{ type: 'JsonSchema' }] }, 'credentialSchema[0].id FIELD_MISSING'],
    [{ credentialStatus: { type: 2 } }, 'credentialStatus.type TYPE_MISSING'],
    [{ evidence: ['text'] }, 'evidence[0] FIELD_WRONG'],
    [{ termsOfUse: {} }, 'termsOfUse.type TYPE_MISSING'],
    [
      { proof: { type: 'DataIntegrityProof', previousProof: 'urn:x:1' } },
      'proof.previousProof PREVIOUS_PROOF_UNKNOWN',
    ],
    [
      { proof: [{ type: 'A', id: 'urn:x:1', previousProof: 'urn:x:1' }] },
      'proof[0].previousProof PREVIOUS_PROOF_UNKNOWN',
    ],
  ])('%j: %s', (changes, expected) => {
    expect(wrong(changes)).toEqual([expected]);
  });

  it('takes a previous proof that is there', () => {
    const first = { type: 'DataIntegrityProof', id: 'urn:x:1' };
    expect(wrong({ proof: [first, { type: 'DataIntegrityProof', previousProof: 'urn:x:1' }] })).toEqual([]);
    expect(wrong({ proof: [first, { type: 'DataIntegrityProof', previousProof: ['urn:x:1'] }] })).toEqual([]);
    expect(wrong({ proof: [first, first] })).toEqual([
      'proof[0].id ID_DUPLICATE',
      'proof[1].id ID_DUPLICATE',
    ]);
  });

  it('takes texts with their languages', () => {
    expect(
      wrong({ name: [{ '@value': '证书', '@language': 'zh-CN' }, { '@value': 'Certificate' }] }),
    ).toEqual([]);
  });
});

describe('related resources', () => {
  it.each([
    [[{ id: CREDENTIALS_V2, digestSRI: sri }], []],
    [{ id: CREDENTIALS_V2, digestMultibase: multibase }, []],
    [{ id: 'https://x.example/picture', digestSRI: sri }, []],
    [['https://x.example/picture'], ['relatedResource[0] FIELD_WRONG']],
    [[{ digestSRI: sri }], ['relatedResource[0].id FIELD_MISSING']],
    [[{ id: CREDENTIALS_V2 }], ['relatedResource[0] DIGEST_MISSING']],
    [
      [{ id: CREDENTIALS_V2, digestSRI: sri.replace('sha256-W', 'sha256-X') }],
      ['relatedResource[0].digestSRI DIGEST_WRONG'],
    ],
    [
      [{ id: CREDENTIALS_V2, digestMultibase: multibase.replace('uEiBZ', 'uEiBY') }],
      ['relatedResource[0].digestMultibase DIGEST_WRONG'],
    ],
    [[{ id: CREDENTIALS_V2, digestSRI: 'md5-abcd' }], ['relatedResource[0].digestSRI DIGEST_WRONG']],
    [
      [
        { id: CREDENTIALS_V2, digestSRI: sri },
        { id: CREDENTIALS_V2, digestSRI: sri },
      ],
      ['relatedResource[1].id ID_DUPLICATE'],
    ],
  ])('%j: %j', (relatedResource, expected) => {
    expect(wrong({ relatedResource })).toEqual(expected);
  });
});
