import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { CREDENTIALS_V2, contextDigests, OPEN_BADGES_3 } from './shipped-contexts.ts';

it.each([
  [CREDENTIALS_V2, 'credentials-v2.json'],
  [OPEN_BADGES_3, 'open-badges-3.0.3.json'],
])('%s is shipped byte for byte', async (url, file) => {
  const bytes = await readFile(new URL(file, import.meta.url));
  const digest = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
  expect(contextDigests.get(url)).toEqual({
    sha256: digest('sha256'),
    sha384: digest('sha384'),
    sha512: digest('sha512'),
  });
});

it('has the digest that the W3C Recommendation states for its own context', () => {
  expect(contextDigests.get(CREDENTIALS_V2)?.sha256).toBe(
    '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
  );
});
