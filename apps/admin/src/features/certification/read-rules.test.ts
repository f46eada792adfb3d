import { exampleRules } from '@kaopu/domain/certification/scheme-rules.example.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRules, writeRules } from './read-rules.ts';

test('rules written out and read again are the same rules', () => {
  expect(readRules(writeRules(exampleRules), 'en')).toEqual({ kind: 'rules', rules: exampleRules });
});

test('what is wrong is named by its place, in the reader’s language', () => {
  const { levels, ...rest } = exampleRules;
  const broken = { ...rest, levels: levels.map((level) => ({ ...level, name: { 'zh-CN': '高级' } })) };
  const zh = readRules(JSON.stringify({ ...broken, numberPrefix: 'kp' }), 'zh-CN');
  const paths = zh.kind === 'problems' ? zh.problems.map(({ path }) => path) : [];
  expect(paths.toSorted()).toEqual(['levels[0].name.en', 'numberPrefix']);
  const words = zh.kind === 'problems' ? zh.problems.map(({ message }) => message).join() : '';
  expect(words).toMatch(/\p{Script=Han}/u);
});

test('text that is no JSON says in which line the reader gave up', () => {
  const text = '{\n  "levels": []\n  "routes": []\n}';
  expect(readRules(text, 'en')).toEqual({ kind: 'not_json', line: 3 });
});

test('whatever is written, the answer is rules or a reason, never a fall', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = readRules(text, 'zh-CN');
      if (read.kind === 'problems') expect(read.problems.length).toBeGreaterThan(0);
      else expect(read.kind).toBe('not_json');
    }),
  );
});
