import { describe, expect, it } from 'vitest';
import { OPEN_BADGES_3 } from '../contexts/shipped-contexts.ts';
import { signDocument } from '../data-integrity/sign-document.ts';
import { buildDidDocument } from '../did-web/build-did-document.ts';
import { hashCredential } from '../record/credential-hash.ts';
import { facts, issueExample, issuerDid, makeTestKey, now } from './issued-credential.example.ts';
import type { CredentialVerification } from './verify-credential.ts';
import { verifyCredential } from './verify-credential.ts';

/** What did not pass, as `check: CODE, CODE`. */
function complaints({ checks }: CredentialVerification): string[] {
  return checks
    .filter(({ outcome }) => outcome !== 'passed' && outcome !== 'skipped')
    .map(({ name, problems }) => `${name}: ${[...new Set(problems.map(({ code }) => code))].join(', ')}`);
}

const { credential, documents, key } = await issueExample();

describe('verifying a credential', () => {
  it('accepts what was issued', async () => {
    const result = await verifyCredential({ credential, documents, now, expectedIssuer: issuerDid });
    expect(complaints(result)).toEqual([]);
    expect(result).toMatchObject({ accepted: true, genuine: true, standing: 'valid' });
    expect(result.checks.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'structure passed',
      'terms passed',
      'open-badge passed',
      'issuer passed',
      'proof passed',
      'record skipped',
      'validity passed',
      'status passed',
    ]);
  });

  it('survives a trip through JSON', async () => {
    const copy = JSON.parse(JSON.stringify({ credential, documents }));
    expect((await verifyCredential({ ...copy, now })).accepted).toBe(true);
  });

  it('tells revoked, suspended, expired and not yet valid apart, all of them genuine', async () => {
    const revoked = await issueExample({ status: { revocation: true, suspension: true } });
    expect(await verifyCredential({ ...revoked, now })).toMatchObject({
      accepted: false,
      genuine: true,
      standing: 'revoked',
    });
    const suspended = await issueExample({ status: { suspension: true } });
    expect(await verifyCredential({ ...suspended, now })).toMatchObject({
      accepted: false,
      genuine: true,
      standing: 'suspended',
    });
    const early = await verifyCredential({ credential, documents, now: new Date('2026-09-11T23:59:59Z') });
    expect(early).toMatchObject({ accepted: false, standing: 'not-yet-valid' });
    const late = await verifyCredential({ credential, documents, now: new Date('2028-09-11T16:00:00Z') });
    expect(late).toMatchObject({ accepted: false, standing: 'expired' });
  });

  it('refuses another issuer than the one expected', async () => {
    const result = await verifyCredential({
      credential,
      documents,
      now,
      expectedIssuer: 'did:web:other.example',
    });
    expect(complaints(result)).toEqual(['issuer: ISSUER_UNEXPECTED']);
  });

  it('refuses a key that the issuer does not list, even with a right signature', async () => {
    const thief = await makeTestKey(9);
    const forged = await signDocument({ document: credential, key: thief, created: now });
    const result = await verifyCredential({ credential: forged, documents, now });
    expect(complaints(result)).toEqual(['issuer: KEY_NOT_OF_ISSUER', 'proof: SIGNATURE_WRONG']);
  });

  it('refuses a key of another issuer that names this one', async () => {
    const otherKey = await makeTestKey(7, 'did:web:other.example');
    const forged = await signDocument({ document: credential, key: otherKey, created: now });
    const other = buildDidDocument({
      did: 'did:web:other.example',
      keys: [{ publicKeyMultibase: otherKey.publicKeyMultibase, state: 'active' }],
    });
    const result = await verifyCredential({
      credential: forged,
      documents: { ...documents, 'did:web:other.example': other },
      now,
    });
    expect(complaints(result)).toEqual(['issuer: KEY_NOT_OF_ISSUER']);
  });

  it('refuses a key that the issuer lists, but not for making statements', async () => {
    const document = { ...documents[issuerDid], assertionMethod: [], authentication: [key.id] };
    const result = await verifyCredential({
      credential,
      documents: { ...documents, [issuerDid]: document },
      now,
    });
    expect(complaints(result)[0]).toBe('issuer: KEY_NOT_AUTHORISED');
  });

  it('refuses a key in the issuer’s document that somebody else controls', async () => {
    const listed = documents[issuerDid] as ReturnType<typeof buildDidDocument>;
    const methods = listed.verificationMethod.map((one) => ({ ...one, controller: 'did:web:other.example' }));
    const document = { ...listed, verificationMethod: methods };
    const result = await verifyCredential({
      credential,
      documents: { ...documents, [issuerDid]: document },
      now,
    });
    expect(complaints(result)[0]).toBe('issuer: KEY_NOT_OF_ISSUER');
  });

  it('refuses a credential without a proof, and a proof made for something else', async () => {
    const { proof, ...unsigned } = credential;
    expect(complaints(await verifyCredential({ credential: unsigned, documents, now }))).toEqual([
      'proof: PROOF_MISSING',
    ]);
    const login = { ...unsigned, proof: [{ ...proof[0], proofPurpose: 'authentication' }] };
    expect(complaints(await verifyCredential({ credential: login, documents, now }))).toEqual([
      'proof: PROOF_PURPOSE_WRONG',
    ]);
    const old = { ...unsigned, proof: [{ ...proof[0], type: 'Ed25519Signature2020' }] };
    expect(complaints(await verifyCredential({ credential: old, documents, now }))).toEqual([
      'proof: PROOF_UNSUPPORTED',
    ]);
  });

  it('lets no given document stand in for a shipped context', async () => {
    const withContext = { ...documents, [OPEN_BADGES_3]: { '@context': {} } };
    expect((await verifyCredential({ credential, documents: withContext, now })).accepted).toBe(true);
  });

  it('says what it could not tell when a document is missing', async () => {
    const { [issuerDid]: _, ...withoutDid } = documents;
    expect(complaints(await verifyCredential({ credential, documents: withoutDid, now }))).toEqual([
      'issuer: ISSUER_UNKNOWN',
      'proof: SIGNATURE_WRONG',
      'status: STATUS_LIST_UNTRUSTED',
    ]);
    const result = await verifyCredential({
      credential,
      documents: { [issuerDid]: documents[issuerDid] },
      now,
    });
    expect(complaints(result)).toEqual(['status: STATUS_LIST_MISSING']);
    expect(result).toMatchObject({ accepted: false, genuine: true, standing: 'unknown' });
  });

  it('refuses a context that is not shipped, instead of fetching it', async () => {
    const foreign = {
      ...credential,
      '@context': [...credential['@context'], 'https://evil.example/context'],
    };
    const result = await verifyCredential({ credential: foreign, documents, now });
    expect(complaints(result)).toEqual(['terms: CONTEXT_UNKNOWN', 'proof: SIGNATURE_WRONG']);
  });

  it('refuses a term that no context defines', async () => {
    const extended = { ...credential, grade: 'excellent' };
    const result = await verifyCredential({ credential: extended, documents, now });
    expect(complaints(result)).toEqual(['terms: TERM_UNDEFINED', 'proof: SIGNATURE_WRONG']);
  });

  it.each([null, 'text', 7, [], {}, { '@context': null, proof: 'x' }, { proof: [null, 3], issuer: [] }])(
    'says no to %j without throwing',
    async (value) => {
      expect((await verifyCredential({ credential: value, documents, now })).accepted).toBe(false);
    },
  );
});

describe('status lists', () => {
  const listUrl = facts.status.suspension.listUrl;

  it('must be signed by the same issuer', async () => {
    const forged = await issueExample({ listKey: await makeTestKey(9) });
    expect(complaints(await verifyCredential({ ...forged, now }))).toEqual(['status: STATUS_LIST_UNTRUSTED']);
  });

  it('must be in date', async () => {
    const old = await issueExample({ listUntil: '2026-11-22T10:30:00Z' });
    expect(complaints(await verifyCredential({ ...old, now }))).toEqual(['status: STATUS_LIST_OUTDATED']);
  });

  it('must be the list of that address and for that purpose', async () => {
    const swapped = { ...documents, [listUrl]: documents[facts.status.revocation.listUrl] };
    expect(complaints(await verifyCredential({ credential, documents: swapped, now }))).toEqual([
      'status: STATUS_LIST_UNTRUSTED',
    ]);
  });

  it('must not have been touched', async () => {
    const list = structuredClone(documents[listUrl]) as { credentialSubject: { encodedList: string } };
    const revoked = await issueExample({ status: { suspension: true } });
    const other = revoked.documents[listUrl] as typeof list;
    list.credentialSubject.encodedList = other.credentialSubject.encodedList;
    const result = await verifyCredential({ credential, documents: { ...documents, [listUrl]: list }, now });
    expect(complaints(result)).toEqual(['status: STATUS_LIST_UNTRUSTED']);
  });
});

describe('keys over time', () => {
  it('goes on accepting what a retired key signed', async () => {
    const newKey = await makeTestKey(2);
    const rotated = await issueExample({
      keys: [
        { publicKeyMultibase: newKey.publicKeyMultibase, state: 'active' },
        { publicKeyMultibase: key.publicKeyMultibase, state: 'retired' },
      ],
      listKey: newKey,
    });
    expect((await verifyCredential({ ...rotated, now })).accepted).toBe(true);
  });

  it('asks the issued record about a stolen key, whatever the date of the signature', async () => {
    const newKey = await makeTestKey(2);
    const stolen = await issueExample({
      keys: [
        { publicKeyMultibase: newKey.publicKeyMultibase, state: 'active' },
        {
          publicKeyMultibase: key.publicKeyMultibase,
          state: 'compromised',
          compromisedSince: '2026-11-01T00:00:00Z',
        },
      ],
      listKey: newKey,
    });
    expect(complaints(await verifyCredential({ ...stolen, now }))).toEqual(['record: RECORD_MISSING']);
    const recordedHash = await hashCredential(stolen.credential);
    expect((await verifyCredential({ ...stolen, now, recordedHash })).accepted).toBe(true);
    const forged = await signDocument({
      document: { ...stolen.credential, name: '直播电商操盘手 专家（L5）' },
      key,
      created: new Date('2026-09-12T00:00:00Z'),
    });
    const result = await verifyCredential({ ...stolen, credential: forged, now, recordedHash });
    expect(complaints(result)).toEqual(['record: RECORD_DIFFERS']);
  });

  it('believes no status list that a stolen key signed', async () => {
    const stolen = await issueExample({
      keys: [{ publicKeyMultibase: key.publicKeyMultibase, state: 'compromised' }],
    });
    const recordedHash = await hashCredential(stolen.credential);
    expect(complaints(await verifyCredential({ ...stolen, now, recordedHash }))).toEqual([
      'status: STATUS_LIST_UNTRUSTED',
    ]);
  });

  it('knows a credential by the same hash when it was signed again', async () => {
    const again = await signDocument({ document: credential, key: await makeTestKey(2), created: now });
    expect(await hashCredential(again)).toBe(await hashCredential(credential));
    expect(await hashCredential({ ...credential, name: 'x' })).not.toBe(await hashCredential(credential));
  });
});
