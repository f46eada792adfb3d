import { expect, it } from 'vitest';
import { describeCorpora, readCorpus, readCorpusJson } from '../corpora.example.ts';
import type { JsonObject } from '../encoding/json.ts';
import { verifyCredential } from './verify-credential.ts';

const folder = 'open-badges/1edtech-validator';
const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

type Row = { suite: string; test: string; files: string[]; asserts: string[] };

/** The rows about one Open Badges 3.0 JSON file that is there. */
const rows = (JSON.parse(readCorpus(`${folder}/expected.json`) || '[]') as Row[]).flatMap(
  ({ files, asserts }) => {
    const file = files[0] ?? '';
    if (files.length !== 1 || !/^ob30\/.*\.json$/.test(file)) return [];
    const told = asserts.join(' ');
    const verdict = told.includes('assertValid')
      ? 'valid'
      : told.includes('assertWarning')
        ? 'warning'
        : 'invalid';
    return [{ file, verdict }];
  },
);

/**
 * Where we differ on purpose.
 * - Badges on VC Data Model 1.1 get a warning there; Kaopu does not read them.
 * - The badge by did:key names an issuer that its key does not belong to; the validator does not ask.
 */
const stricter: Record<string, string> = {
  'ob30/simple_v1.json': 'structure',
  'ob30/simple-eddsa-2022.json': 'structure',
  'ob30/simple-did-key-method.json': 'issuer',
};

/** The samples carry their key in the address of the verification method: its owner's document says the same. */
function documentsOf(credential: { issuer?: { id?: string }; proof?: JsonObject | JsonObject[] }) {
  const methods = [credential.proof ?? []].flat().map(({ verificationMethod }) => String(verificationMethod));
  const owned = methods.flatMap((id) => {
    const [controller = '', publicKeyMultibase = ''] = id.split('#');
    if (!controller.startsWith('https:')) return [];
    const method = { id, type: 'Multikey', controller, publicKeyMultibase };
    return [[controller, { id: controller, verificationMethod: [method], assertionMethod: [id] }] as const];
  });
  return {
    ...Object.fromEntries(owned),
    [extensions]: readCorpusJson(`${folder}/contexts/ob-v3p0-extensions.json`),
  };
}

describeCorpora('verdicts of the official Open Badges validator', 19, () => {
  it('has rows for the JSON samples', () => expect(rows).toHaveLength(18));

  it.each(rows)('$file is $verdict', async ({ file, verdict }) => {
    const credential = readCorpusJson(`${folder}/${file}`);
    const { accepted, checks } = await verifyCredential({
      credential,
      documents: documentsOf(credential),
      now: new Date('2026-11-22T00:00:00Z'),
      openBadge: !file.includes('endorsement'),
    });
    const failed = checks.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
    if (stricter[file]) expect(failed).toContain(stricter[file]);
    else
      expect(accepted, JSON.stringify(checks.flatMap(({ problems }) => problems))).toBe(verdict === 'valid');
  });
});
