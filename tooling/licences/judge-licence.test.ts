import { expect, test } from 'vitest';
import { judgeLicences } from './judge-licence.ts';

const part = (name: string, licence: string) => ({ name, version: '1.0.0', licence });

test('licences that let the part be given away pass, in any SPDX spelling', () => {
  const licences = ['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND MIT', 'MPL-2.0', 'OFL-1.1', 'Apache-2.0'];
  expect(
    judgeLicences(
      licences.map((licence) => part('x', licence)),
      {},
    ),
  ).toEqual([]);
});

test.each([
  'GPL-3.0-only',
  'MIT AND AGPL-3.0-only',
  'SSPL-1.0',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE',
  'none stated',
])('%s is named with its package and what to do', (licence) => {
  expect(judgeLicences([part('left-pad', licence)], {})).toEqual([
    `left-pad@1.0.0: ${licence}. Choose another package, or read its licence file and add a reasoned exception to tooling/licences/judge-licence.ts`,
  ]);
});

test('an exception covers its package, and is named when nothing needs it', () => {
  const exceptions = { khroma: 'its licence file is MIT' };
  expect(judgeLicences([part('khroma', 'none stated')], exceptions)).toEqual([]);
  expect(judgeLicences([part('khroma', 'MIT')], exceptions)).toEqual([
    'khroma: its exception in tooling/licences/judge-licence.ts is needed no more; delete it',
  ]);
});
