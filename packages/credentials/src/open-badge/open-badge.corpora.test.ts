import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeCorpora, readCorpusJson } from '../corpora.example.ts';
import { issueExample } from '../verify/issued-credential.example.ts';
import { checkOpenBadge } from './check-open-badge.ts';

const ajv = new Ajv2019({ strict: false, allErrors: true });
addFormats.default(ajv);
const isValid = ajv.compile(
  readCorpusJson('open-badges/json-schema/ob_v3p0_achievementcredential_schema.json'),
);

const samples = [
  'complete',
  'endorsement-valid',
  'simple',
  'simple-did-key-method',
  'simple-eddsa-2022',
  'simple-err-context',
  'simple-err-credential-subject-achievement-result-description-type',
  'simple-err-credential-subject-type',
  'simple-err-issuer-parentorg-type',
  'simple-err-issuer-type',
  'simple-err-proof-value',
  'simple-err-type',
  'simple-multiple-proofs',
  'simple_v1',
].map((name) => `open-badges/1edtech-validator/ob30/${name}.json`);

/** The rule about naming the subject is the specification's, not the schema's. */
function shapeIsRight(credential: object): boolean {
  return checkOpenBadge({ ...credential }).every(
    ({ code, path }) => code === 'FIELD_MISSING' && path === 'credentialSubject.identifier',
  );
}

describeCorpora('the official JSON schema of Open Badges 3.0', samples.length + 2, () => {
  it('accepts what Kaopu issues', async () => {
    const { credential } = await issueExample();
    isValid(credential);
    expect(isValid.errors).toBeNull();
  });

  it.each(samples)('and our rules agree on %s', (path) => {
    const sample = readCorpusJson(path);
    expect(shapeIsRight(sample)).toBe(isValid(sample));
  });

  it('and our rules agree on anything one change away from a good credential', async () => {
    const { credential } = await issueExample();
    const complete = readCorpusJson('open-badges/1edtech-validator/ob30/complete.json');
    const bases = [{ ...credential }, complete];
    const base = fc
      .constantFrom(...bases)
      .chain((one) => fc.tuple(fc.constant(one), fc.constantFrom(...pathsOf(one))));
    const replacement = fc.option(fc.jsonValue({ maxDepth: 1 }), { nil: undefined });
    fc.assert(
      fc.property(base, replacement, ([one, path], value) => {
        const changed = withChange(one, path, value);
        fc.pre(typeof changed === 'object' && changed !== null && !Array.isArray(changed));
        expect(shapeIsRight(changed as object)).toBe(isValid(changed));
      }),
      { numRuns: 1000 },
    );
  });
});

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function withChange(value: unknown, [key, ...rest]: (string | number)[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const inner = withChange(copy[key], rest, replacement);
  if (inner === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = inner ?? null;
  return copy;
}
