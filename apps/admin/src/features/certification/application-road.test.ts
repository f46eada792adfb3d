import { expect, test } from 'vitest';
import { applicationRoad, type RoadFacts } from './application-road.ts';

const submittedAt = '2026-11-19T02:00:00.000Z';
const admittedAt = '2026-11-20T02:00:00.000Z';
const handedIn: RoadFacts = {
  state: 'submitted',
  submittedAt,
  admittedAt: null,
  decisions: [],
  dossier: { isComplete: false },
};
const admitted: RoadFacts = { ...handedIn, state: 'admitted', admittedAt };
const decision = (outcome: 'pass' | 'fail' | 'defer', isIssued = false) => ({
  decisionId: 'd',
  number: 'D-2026-001',
  openedAt: '2026-11-21T02:00:00.000Z',
  closedAt: '2026-11-22T02:00:00.000Z',
  outcome,
  isIssued,
});
const states = (facts: RoadFacts) =>
  applicationRoad(facts)
    .map(({ state }) => state)
    .join(' ');

test('one stop is now, from the desk of the registrar to the board', () => {
  expect(states(handedIn)).toBe('done now ahead ahead ahead');
  expect(states(admitted)).toBe('done done now ahead ahead');
  expect(states({ ...admitted, dossier: { isComplete: true } })).toBe('done done done now ahead');
});

test('a deferred case is still before the board', () => {
  const facts = { ...admitted, dossier: { isComplete: true }, decisions: [decision('defer')] };
  expect(states(facts)).toBe('done done done now ahead');
});

test('after a pass only the certificate is ahead, even if a test has grown too old since', () => {
  const decided: RoadFacts = { ...admitted, state: 'decided', decisions: [decision('pass')] };
  expect(states(decided)).toBe('done done done done now');
  expect(states({ ...decided, decisions: [decision('pass', true)] })).toBe('done done done done done');
});

test('where a case has ended nothing is next', () => {
  expect(states({ ...handedIn, state: 'refused' })).toBe('done ahead ahead ahead ahead');
  expect(states({ ...admitted, state: 'decided', decisions: [decision('fail')] })).toBe(
    'done done done done ahead',
  );
});

test('stops that are passed say when', () => {
  expect(applicationRoad(admitted).map(({ at }) => at)).toEqual([submittedAt, admittedAt, null, null, null]);
});
