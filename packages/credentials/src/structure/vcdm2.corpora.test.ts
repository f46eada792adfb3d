import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeCorpora, readCorpusJson } from '../corpora.example.ts';
import { createDocumentLoader } from '../data-integrity/document-loader.ts';
import { checkStructure } from './check-structure.ts';
import { checkTerms } from './check-terms.ts';

const folder = 'verifiable-credentials/vcdm2';
const root = process.env.KAOPU_CORPORA;
const files = root
  ? readdirSync(join(root, folder)).filter((name) => /^credential-(.*-)?(ok|fail)\.json$/.test(name))
  : [];
const examples = 'https://www.w3.org/ns/credentials/examples/v2';
const documentLoader = createDocumentLoader({
  [examples]: readCorpusJson('verifiable-credentials/contexts/credentials/examples/v2'),
});

/** The W3C suite has its documents issued first: the issuer comes from there, and so do dates named in words. */
function asIssued(document: Record<string, unknown>) {
  const dated = JSON.stringify(document)
    .replace('FUTURE DATE', '2036-01-01T00:00:00Z')
    .replace('PAST DATE', '2016-01-01T00:00:00Z');
  return { issuer: 'did:example:issuer', ...JSON.parse(dated) };
}

describeCorpora('documents of the VC Data Model 2.0 test suite', 35, () => {
  it('are all there', () => {
    expect(files).toHaveLength(35);
  });

  it.each(files)('%s', async (file) => {
    const document = asIssued(readCorpusJson(`${folder}/${file}`));
    const problems = [...checkStructure(document), ...(await checkTerms(document, documentLoader))];
    expect(problems.length === 0 ? 'ok' : 'fail').toBe(file.replace(/.*-(ok|fail)\.json$/, '$1'));
  });
});
