import { readFileSync } from 'node:fs';
import { forbiddenWords } from '@kaopu/domain/certification/forbidden-word-list.ts';
import { readForbiddenWordsSection } from '@kaopu/domain/certification/read-certificate-section.ts';
import { readSchemeVersion } from '@kaopu/domain/certification/read-scheme-section.ts';
import { findSchemeFaults } from '@kaopu/domain/certification/scheme-faults.ts';
import { offeredChoices, requirementsFor, SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import { parseScheme } from '@kaopu/interchange/starter-content/scheme.ts';
import { expect, test } from 'vitest';
import { findWordingFaults } from './check-wording.ts';

const file = new URL('../../../../content/scheme.yaml', import.meta.url);
const scheme = parseScheme(readFileSync(file, 'utf8'));
const courseId = '00000000-0000-7000-8000-0000000000c1';
const levels = ['L1', 'L2', 'L3', 'L4', 'L5'];
const testIds = Object.fromEntries(
  levels.map((code, at) => [code, `00000000-0000-7000-8000-00000000000${at}`]),
);
const levelNames = Object.fromEntries(levels.map((code) => [code, { 'zh-CN': code, en: code }]));
const names = { courseId, testIds, levelNames };

test.each(['2025', '2026'])('edition %s of the starter scheme is fit to publish', (version) => {
  const rules = SchemeRules.parse(readSchemeVersion(scheme.source, version, names));
  expect(findSchemeFaults(rules)).toEqual([]);
  const printed = { body_name: scheme.body.name, scheme_name: scheme.scheme.name };
  expect(findWordingFaults({ bodyKind: 'private', names: printed, rules })).toEqual([]);
});

test('an L3 applicant by track record is asked what the file asks, and may come without the course', () => {
  const rules = readSchemeVersion(scheme.source, '2026', names);
  const asked = requirementsFor(rules, { levelCode: 'L3', route: 'track_record' });
  expect(asked.map(({ requirementId }) => requirementId)).toEqual([
    ...['age', 'conduct', 'no_bar', 'conflicts', 'prerequisite', 'theory', 'sessions', 'outcomes'],
    ...['long_claim', 'referees', 'failure_account', 'raw_data_check', 'interview'],
  ]);
  const wayIn = asked.find(({ requirementId }) => requirementId === 'prerequisite');
  expect(wayIn?.ways.map(({ proofs }) => proofs.map(({ kind }) => kind))).toEqual([
    ['credential', 'evidence'],
    ['evidence'],
    ['course', 'evidence'],
  ]);
  expect(offeredChoices(rules)).toContainEqual({ levelCode: 'L5', route: 'track_record' });
});

test('the forbidden words that are shipped are those of the file', () => {
  const { forbidden_words } = scheme.source as { forbidden_words: unknown };
  expect(readForbiddenWordsSection(forbidden_words)).toEqual(forbiddenWords);
});

test('a version that is not there, or a level without a test, is named', () => {
  expect(() => readSchemeVersion(scheme.source, '2031', names)).toThrow('no version 2031');
  expect(() => readSchemeVersion(scheme.source, '2026', { ...names, testIds: {} })).toThrow('level L1');
});
