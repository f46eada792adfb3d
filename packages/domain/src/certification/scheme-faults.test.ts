import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certificateSection, forbiddenWordsSection } from './certificate.example.ts';
import { forbiddenWords } from './forbidden-word-list.ts';
import { readCertificateSection, readForbiddenWordsSection } from './read-certificate-section.ts';
import { findSchemeFaults } from './scheme-faults.ts';
import { exampleCourseId, exampleRules, workOrCourse } from './scheme-rules.example.ts';
import {
  offeredChoices,
  offersRoute,
  type Requirement,
  requirementsFor,
  SchemeRules,
} from './scheme-rules.ts';
import { starterRules } from './starter-rules.ts';

const codes = (rules: SchemeRules) => findSchemeFaults(rules).map(({ code, at }) => `${code} ${at}`);
const withLevel = (change: Partial<SchemeRules['levels'][number]>): SchemeRules => ({
  ...exampleRules,
  levels: exampleRules.levels.map((level) => ({ ...level, ...change })),
});

test('the example is fit to publish and survives its own schema', () => {
  expect(codes(exampleRules)).toEqual([]);
  expect(SchemeRules.parse(JSON.parse(JSON.stringify(exampleRules)))).toEqual(exampleRules);
});

test('an applicant is asked what is common, what the level and what the route asks', () => {
  const asked = requirementsFor(exampleRules, { levelCode: 'L3', route: 'track_record' });
  expect(asked.map(({ requirementId }) => requirementId)).toEqual([
    'conduct',
    'way-in',
    'theory',
    'referees',
  ]);
  expect(offersRoute(exampleRules, { levelCode: 'L3', route: 'contest' })).toBe(false);
  expect(offersRoute(exampleRules, { levelCode: 'L9', route: 'track_record' })).toBe(false);
});

test('a requirement that only the body’s own course can meet is refused', () => {
  const ownOnly = { ...workOrCourse, ways: workOrCourse.ways.filter(({ wayId }) => wayId === 'course') };
  const rules = withLevel({
    requirements: [ownOnly, ...(exampleRules.levels[0]?.requirements.slice(1) ?? [])],
  });
  expect(codes(rules)).toEqual(['OWN_COURSE_ONLY way-in']);
});

test('weights of a level make 100, decimals included', () => {
  expect(codes(withLevel({ theoryWeights: { D1: 60, D2: 39 } }))).toEqual([
    'WEIGHTS_NOT_100 L3.theoryWeights',
  ]);
  expect(codes(withLevel({ theoryWeights: { D1: 33.3, D2: 33.3, D3: 33.4 } }))).toEqual([]);
});

test('what is named twice, not offered, unknown or said in one language only is found', () => {
  const [level] = exampleRules.levels;
  expect(codes({ ...exampleRules, levels: [] })).toContain('NO_LEVEL levels');
  expect(codes({ ...exampleRules, routes: [] })).toEqual(['NO_ROUTE routes', 'LEVEL_WITHOUT_ROUTE L3']);
  expect(codes({ ...exampleRules, common: [workOrCourse] })).toEqual([
    'DUPLICATE_KEY way-in',
    'DUPLICATE_KEY work',
    'DUPLICATE_KEY course',
  ]);
  expect(codes(withLevel({ levelCode: 'L4' }))).toEqual([
    'LEVEL_WITHOUT_ROUTE L4',
    'UNKNOWN_LEVEL L3',
    'WORDING_NEEDS_TEST L3.track_record',
  ]);
  expect(codes(withLevel({ name: { 'zh-CN': level?.name['zh-CN'] ?? '', en: ' ' } }))).toEqual([
    'TEXT_MISSING rules.levels.0.name',
  ]);
});

test('a quorum that is even can never be met, so it is refused', () => {
  const board = { ...exampleRules.board, votingMin: 4 };
  expect(codes({ ...exampleRules, board })).toEqual(['QUORUM_EVEN board.votingMin']);
});

test('the wording names nothing that issuing could not fill', () => {
  const { certificate } = exampleRules;
  const body = { 'zh-CN': '{name}{colour}', en: '{name}' };
  expect(codes({ ...exampleRules, certificate: { ...certificate, body } })).toEqual([
    'UNKNOWN_VARIABLE colour',
  ]);
  const statuses = certificate.statuses.filter(({ id }) => id !== 'expired');
  expect(codes({ ...exampleRules, certificate: { ...certificate, statuses } })).toEqual([
    'STAMP_MISSING expired',
  ]);
  const [way] = exampleRules.levels[0]?.requirements ?? [];
  expect(codes(withLevel({ requirements: way ? [way] : [] }))).toEqual([
    'WORDING_NEEDS_TEST L3.track_record',
  ]);
});

test('a new scheme starts from neutral wording, and lacks levels and routes', () => {
  expect(codes(starterRules)).toEqual(['NO_LEVEL levels', 'NO_ROUTE routes']);
  expect(starterRules.certificate).toEqual(readCertificateSection(certificateSection));
});

test('the shipped list of forbidden words is the one of the scheme file', () => {
  expect(forbiddenWords).toEqual(readForbiddenWordsSection(forbiddenWordsSection));
});

const proof = fc.oneof(
  fc.constant({ kind: 'course' as const, courseId: exampleCourseId }),
  fc.constant({ kind: 'declaration' as const, proofId: 'x', name: { 'zh-CN': 'x', en: 'x' } }),
);
const requirement: fc.Arbitrary<Requirement> = fc
  .array(fc.array(proof, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((ways) => ({
    ...workOrCourse,
    ways: ways.map((proofs, index) => ({ wayId: `w${index}`, name: workOrCourse.name, proofs })),
  }));

test('rules without faults always leave a road on which no own course is taken', () => {
  fc.assert(
    fc.property(requirement, (one) => {
      const rest = exampleRules.levels[0]?.requirements.slice(1) ?? [];
      const rules = withLevel({ requirements: [one, ...rest] });
      const hasRoad = offeredChoices(rules).every((choice) =>
        requirementsFor(rules, choice).every(({ ways }) =>
          ways.some(({ proofs }) => proofs.every(({ kind }) => kind !== 'course')),
        ),
      );
      expect(codes(rules).some((code) => code.startsWith('OWN_COURSE_ONLY'))).toBe(!hasRoad);
    }),
  );
});
