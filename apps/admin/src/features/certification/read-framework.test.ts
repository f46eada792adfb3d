import { exampleFramework } from '@kaopu/domain/certification/competency-framework.example.ts';
import { expect, test } from 'vitest';
import { writeDocument } from './read-document.ts';
import { readFramework } from './read-framework.ts';

const say = (code: string) => `in words: ${code}`;

test('a framework written out and read again is the same framework', () => {
  const read = readFramework(writeDocument(exampleFramework), 'en', say);
  expect(read).toEqual({ kind: 'framework', framework: exampleFramework });
});

test('what is missing is named by its place, before anybody looks whether the parts fit together', () => {
  const { definition, ...rest } = exampleFramework;
  const read = readFramework(writeDocument({ ...rest, domains: [] }), 'en', say);
  const paths = read.kind === 'problems' ? read.problems.map(({ path }) => path) : [];
  expect(paths.toSorted()).toEqual(['definition', 'domains']);
});

test('parts that do not fit together are said in words, each with its place', () => {
  const levels = exampleFramework.levels.map((level) => ({ ...level, expected: { D1: 120 } }));
  const read = readFramework(writeDocument({ ...exampleFramework, levels }), 'en', say);
  expect(read).toEqual({
    kind: 'problems',
    problems: [
      { path: 'levels[0].expected.D2', message: 'in words: EXPECTED_MISSING' },
      { path: 'levels[0].expected.D1', message: 'in words: EXPECTED_OUT_OF_RANGE' },
      { path: 'levels[1].expected.D2', message: 'in words: EXPECTED_MISSING' },
      { path: 'levels[1].expected.D1', message: 'in words: EXPECTED_OUT_OF_RANGE' },
    ],
  });
});
