// A verifier that shares nothing with Kaopu: the reference libraries of Digital Bazaar, jsonld, and a loader
// that knows the two official contexts and otherwise fetches what the issuer publishes.
//
//   node verify.mjs CREDENTIAL.json [--issuer DID]
//
// prints `accepted` (exit 0) or `refused: REASON` (exit 1).
import { readFile } from 'node:fs/promises';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import jsonld from 'jsonld';

const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
const OPEN_BADGES_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const CREDENTIAL_STATUS = 'https://www.w3.org/2018/credentials#credentialStatus';

const contexts = new Map(
  await Promise.all(
    [
      [CREDENTIALS_V2, 'contexts/credentials-v2.json'],
      [OPEN_BADGES_3, 'contexts/open-badges-3.0.3.json'],
    ].map(async ([url, file]) => [url, JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8'))]),
  ),
);

async function documentLoader(url) {
  const document = contexts.get(url) ?? (await loadPublished(url));
  return { contextUrl: null, documentUrl: url, document };
}

/** A did:web document, a key in one, or a document by its own address. */
async function loadPublished(url) {
  const [address, fragment] = url.split('#');
  if (!address.startsWith('did:')) return fetchJson(address);
  const didDocument = await fetchJson(didWebAddress(address));
  if (didDocument.id !== address) throw new Error(`the document of ${address} names ${didDocument.id}`);
  if (fragment === undefined) return didDocument;
  const method = didDocument.verificationMethod.find(({ id }) => id === url);
  if (!method) throw new Error(`${address} does not list the key ${fragment}`);
  return { '@context': 'https://w3id.org/security/multikey/v1', ...method };
}

/** https://w3c-ccg.github.io/did-method-web/: a path, or .well-known; plain http on localhost alone. */
function didWebAddress(did) {
  const [method, host, ...path] = did.split(':').slice(1).map(decodeURIComponent);
  if (method !== 'web') throw new Error(`${did} is not did:web`);
  const scheme = /^localhost(:\d+)?$/.test(host) ? 'http' : 'https';
  return `${scheme}://${host}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`;
}

async function fetchJson(address) {
  const response = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => {
    throw new Error(`${address} does not answer`);
  });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.json();
}

/** Every status of the credential by its meaning, whatever the property is called in the file. */
async function statusesOf(credential) {
  const { proof: _, ...document } = credential;
  const [expanded] = await jsonld.expand(document, { documentLoader, safe: true });
  const nodes = expanded[CREDENTIAL_STATUS] ?? [];
  const context = contexts.get(CREDENTIALS_V2);
  const compacted = await Promise.all(nodes.map((node) => jsonld.compact(node, context, { documentLoader })));
  return compacted.map(({ '@context': _context, ...status }) => status);
}

async function checkStatuses({ credential, documentLoader, suite }) {
  const credentialStatus = await statusesOf(credential);
  const result = await checkStatus({
    credential: { ...credential, credentialStatus },
    documentLoader,
    suite,
  });
  if (!result.verified) return result;
  const set = result.results.find(({ status }) => status);
  if (!set) return result;
  return { verified: false, error: new Error(`status ${set.credentialStatus.statusPurpose}`) };
}

function reasonOf({ error, results, statusResult }) {
  const all = [
    error,
    ...(error?.errors ?? []),
    ...(results ?? []).map((one) => one.error),
    statusResult?.error,
  ];
  const messages = all.filter(Boolean).map(({ message, cause }) => message || cause?.message);
  return [...new Set(messages.filter((message) => message && message !== 'Verification error(s).'))].join(
    '; ',
  );
}

async function verify(file, expectedIssuer) {
  const credential = JSON.parse(await readFile(file, 'utf8'));
  const issuer = credential.issuer?.id ?? credential.issuer;
  if (expectedIssuer && issuer !== expectedIssuer) return `issued by ${issuer}, not by ${expectedIssuer}`;
  const suite = new DataIntegrityProof({ cryptosuite });
  const result = await vc.verifyCredential({ credential, suite, documentLoader, checkStatus: checkStatuses });
  return result.verified ? null : reasonOf(result) || 'not verified';
}

const [file, flag, issuer] = process.argv.slice(2);
if (!file || (flag && flag !== '--issuer')) {
  console.error('node verify.mjs CREDENTIAL.json [--issuer DID]');
  process.exit(2);
}
const reason = await verify(file, issuer).catch((error) => error.message);
console.log(reason === null ? 'accepted' : `refused: ${reason}`);
process.exitCode = reason === null ? 0 : 1;
