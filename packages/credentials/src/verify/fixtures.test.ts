import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { issueExample, now } from './issued-credential.example.ts';
import { verifyCredential } from './verify-credential.ts';

const folder = new URL('../../../../fixtures/credentials/', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const documents = read('documents.json');

it('accepts what was issued earlier, and would sign it the same today', async () => {
  const credential = read('credential.json');
  expect(await verifyCredential({ credential, documents, now })).toMatchObject({ accepted: true });
  expect((await issueExample()).credential).toEqual(credential);
});

it.each(readdirSync(new URL('refused/', folder)))('refuses %s', async (file) => {
  const result = await verifyCredential({ credential: read(`refused/${file}`), documents, now });
  const failed = result.checks.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
  expect(result.accepted).toBe(false);
  expect(failed).toContain(file.split('.')[0]);
});
