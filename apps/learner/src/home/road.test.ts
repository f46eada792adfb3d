import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RoadFacts, stages, toNextStep, toRoad } from './road.ts';

const newcomer: RoadFacts = { courses: [], sittings: [], hasSatTest: false, application: null };
const course = { slug: 'live-operator', done: 3, of: 12, completedAt: null };
const exam = { administrationId: 'a', opensAt: '2026-11-28T01:30:00Z', registrationId: 'r' };

test('a newcomer is led to the courses, and a trainee back into theirs', () => {
  expect(toNextStep(newcomer)).toEqual({ kind: 'choose_course' });
  expect(toNextStep({ ...newcomer, courses: [course] })).toMatchObject({ kind: 'continue_course', done: 3 });
});

test('a booked exam comes before everything that has no date', () => {
  const facts = { ...newcomer, courses: [course], sittings: [exam] };
  expect(toNextStep(facts)).toMatchObject({ kind: 'sit_exam', opensAt: exam.opensAt });
  expect(toNextStep({ ...facts, hasSatTest: true })).toMatchObject({ kind: 'continue_course' });
});

test('with a certificate the road ends', () => {
  const facts = { ...newcomer, application: { applicationId: 'x', step: 'certified' } };
  expect(toNextStep(facts)).toEqual({ kind: 'certified' });
  expect(toRoad(facts).at(-1)).toEqual({ stage: 'certificate', state: 'done' });
});

test('at most one stage is on, and it is the first that is not done', () => {
  const step = fc.constantFrom(
    'bring_evidence',
    'submit',
    'await_board',
    'await_issue',
    'certified',
    'refused',
  );
  const facts = fc.record({
    courses: fc.array(
      fc.record({ slug: fc.string(), done: fc.nat(), of: fc.nat(), completedAt: fc.option(fc.string()) }),
    ),
    sittings: fc.array(
      fc.record({
        administrationId: fc.string(),
        opensAt: fc.string(),
        registrationId: fc.option(fc.string()),
      }),
    ),
    hasSatTest: fc.boolean(),
    application: fc.option(fc.record({ applicationId: fc.string(), step })),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const road = toRoad(given);
      expect(road.map(({ stage }) => stage)).toEqual(stages);
      const now = road.findIndex(({ state }) => state === 'now');
      expect(road.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1);
      if (now >= 0) expect(road.slice(0, now).every(({ state }) => state === 'done')).toBe(true);
    }),
  );
});
