import { createHash } from 'node:crypto';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { expect, it } from 'vitest';
import { describeCorpora, readCorpus, readCorpusJson } from '../corpora.example.ts';
import { findDidKeyDocument } from '../did-key/did-key-document.ts';
import type { JsonObject } from '../encoding/json.ts';
import { createDocumentLoader } from './document-loader.ts';
import { canonicalJson, eddsaJcs2022 } from './eddsa-jcs-2022.ts';
import { signDocument } from './sign-document.ts';
import { verifyProofs } from './verify-proofs.ts';

const folder = 'verifiable-credentials/di-eddsa';
const now = new Date('2026-11-22T00:00:00Z');
const examplesContext = 'https://www.w3.org/ns/credentials/examples/v2';
const signatureContext = 'https://w3id.org/security/suites/ed25519-2020/v1';
/** The terms that the employment vector takes from a context which the corpora leave out. */
const citizenship = (term: string) => `https://w3id.org/citizenship#${term}`;
const citizenshipContext = {
  '@context': {
    EmploymentAuthorizationDocumentCredential: citizenship('EmploymentAuthorizationDocumentCredential'),
    EmploymentAuthorizationDocument: citizenship('EmploymentAuthorizationDocument'),
    EmployablePerson: citizenship('EmployablePerson'),
    Person: 'https://schema.org/Person',
    employmentAuthorizationDocument: citizenship('employmentAuthorizationDocument'),
    residentSince: {
      '@id': citizenship('residentSince'),
      '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
    },
    birthDate: {
      '@id': 'https://schema.org/birthDate',
      '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
    },
    birthCountry: citizenship('birthCountry'),
    lprCategory: citizenship('lprCategory'),
    lprNumber: citizenship('lprNumber'),
    image: { '@id': 'https://schema.org/image', '@type': '@id' },
    ...Object.fromEntries(
      ['givenName', 'additionalName', 'familyName', 'gender', 'identifier'].map((term) => [
        term,
        `https://schema.org/${term}`,
      ]),
    ),
  },
};
const contexts = {
  'https://w3id.org/citizenship/v4rc1': citizenshipContext,
  [examplesContext]: readCorpusJson('verifiable-credentials/contexts/credentials/examples/v2'),
  'https://www.w3.org/ns/credentials/undefined-terms/v2': readCorpusJson(
    'verifiable-credentials/contexts/credentials/undefined-terms/v2',
  ),
  [signatureContext]: readCorpusJson('open-badges/1edtech-validator/contexts/suites-ed25519-2020.jsonld'),
};
const loader = createDocumentLoader(contexts);
const pair = readCorpusJson(`${folder}/keyPair.json`);
const did = `did:key:${pair.publicKeyMultibase}`;
const key = {
  id: `${did}#${pair.publicKeyMultibase}`,
  controller: did,
  publicKeyMultibase: pair.publicKeyMultibase,
  secretKeyMultibase: pair.privateKeyMultibase,
};

/** The loader, and the documents of the did:key identifiers that sign here. */
function loaderWithKeys(...dids: string[]) {
  return createDocumentLoader({
    ...contexts,
    ...Object.fromEntries(dids.map((one) => [one, findDidKeyDocument(one)])),
  });
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const text = (path: string) => readCorpus(`${folder}/${path}`).trim();

const suites = [
  { name: 'eddsa-rdfc-2022', path: 'eddsa-rdfc-2022/', unsigned: 'unsigned.json', mark: 'DataInt' },
  {
    name: 'eddsa-rdfc-2022, employment',
    path: 'eddsa-rdfc-2022/employ/',
    unsigned: 'employmentAuth.json',
    mark: 'DataInt',
  },
  { name: 'eddsa-jcs-2022', path: 'eddsa-jcs-2022/', unsigned: 'unsigned.json', mark: 'JCS' },
  { name: 'Ed25519Signature2020', path: 'Ed25519Signature2020/', unsigned: 'unsigned.json', mark: 'EdSig' },
];

describeCorpora('vectors of Data Integrity EdDSA Cryptosuites 1.0', 13, () => {
  it.each(suites)(
    '$name: canonical forms, hashes and signature bytes',
    async ({ name, path, unsigned, mark }) => {
      const canonize = name === 'eddsa-jcs-2022' ? eddsaJcs2022.canonize : eddsaRdfc2022.canonize;
      const document = readCorpusJson(`${folder}/${unsigned}`);
      if (mark === 'EdSig') document['@context'].push(signatureContext);
      const canonicalDocument = await canonize(document, { documentLoader: loader });
      const canonicalProof = await canonize(readCorpusJson(`${folder}/${path}proofConfig${mark}.json`), {
        documentLoader: loader,
      });
      expect(canonicalDocument.trim()).toBe(text(`${path}canonDoc${mark}.txt`));
      expect(canonicalProof.trim()).toBe(text(`${path}proofCanon${mark}.txt`));
      expect(sha256(canonicalDocument)).toBe(text(`${path}docHash${mark}.txt`));
      expect(sha256(canonicalProof)).toBe(text(`${path}proofHash${mark}.txt`));
      expect(sha256(canonicalProof) + sha256(canonicalDocument)).toBe(text(`${path}combinedHash${mark}.txt`));
      const signer = (await Ed25519Multikey.from({ type: 'Multikey', ...key })).signer();
      const signature = await signer.sign({
        data: Buffer.from(text(`${path}combinedHash${mark}.txt`), 'hex'),
      });
      expect(Buffer.from(signature).toString('hex')).toBe(text(`${path}sigHex${mark}.txt`));
    },
  );

  it.each(suites.slice(0, 3))('$name: the signed document', async ({ name, path, unsigned, mark }) => {
    const signed = await signDocument({
      document: readCorpusJson(`${folder}/${unsigned}`),
      key,
      created: new Date('2023-02-24T23:36:38Z'),
      documents: contexts,
      ...(name === 'eddsa-jcs-2022' && { cryptosuite: eddsaJcs2022 }),
    });
    expect(signed.proof[0]?.proofValue).toBe(text(`${path}sigBTC58${mark}.txt`));
    const expected = readCorpusJson(`${folder}/${path}signed${mark}.json`);
    expect({ ...signed, proof: signed.proof[0] }).toEqual(expected);
    const problems = await verifyProofs({ document: expected, documentLoader: loaderWithKeys(did), now });
    expect(problems).toEqual([]);
  });

  it('JSON canonical form: the samples of RFC 8785', () => {
    for (const name of ['arrays', 'french', 'structures', 'unicode', 'values', 'weird']) {
      const input = readCorpusJson(`verifiable-credentials/jcs-rfc8785/input/${name}.json`);
      expect(canonicalJson(input)).toBe(
        readCorpus(`verifiable-credentials/jcs-rfc8785/output/${name}.json`).trimEnd(),
      );
    }
  });

  it.each(['signedProofSet1', 'signedProofSet2', 'signedProofChain1', 'signedProofChain2'])(
    '%s: every proof holds, and none with a byte changed',
    async (file) => {
      const document = readCorpusJson(`${folder}/proof-set-chain/${file}.json`);
      const pairs = Object.values<{ publicKeyMultibase: string }>(
        readCorpusJson(`${folder}/proof-set-chain/multiKeyPairs.json`),
      );
      const documentLoader = loaderWithKeys(...pairs.map((one) => `did:key:${one.publicKeyMultibase}`));
      expect(await verifyProofs({ document, documentLoader, now })).toEqual([]);
      const changed: JsonObject = { ...document, name: 'Alumni Credentia1' };
      const problems = await verifyProofs({ document: changed, documentLoader, now });
      expect(problems).toHaveLength([document.proof].flat().length);
    },
  );

  it('a chained proof fails when the proof before it is missing or replaced', async () => {
    const document = readCorpusJson(`${folder}/proof-set-chain/signedProofChain1.json`);
    const [first, second, third] = document.proof;
    const documentLoader = loaderWithKeys(
      ...document.proof.map((one: { verificationMethod: string }) => one.verificationMethod.split('#')[0]),
    );
    const without = await verifyProofs({
      document: { ...document, proof: [first, third] },
      documentLoader,
      now,
    });
    expect(without.map(({ code }) => code)).toEqual(['PREVIOUS_PROOF_UNKNOWN']);
    const replaced = { ...document, proof: [first, { ...second, proofValue: first.proofValue }, third] };
    const problems = await verifyProofs({ document: replaced, documentLoader, now });
    expect(problems.map(({ path }) => path)).toEqual(['proof[1]', 'proof[2]']);
  });
});
