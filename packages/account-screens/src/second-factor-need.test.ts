import { expect, test } from 'vitest';
import { secondFactorNeed } from './second-factor-need.ts';

type Person = Parameters<typeof secondFactorNeed>[0];
const person = (state: Person['secondFactor']['state'], ...duties: Person['duties'][number]['duty'][]) => ({
  secondFactor: { state },
  duties: duties.map((duty) => ({ duty })),
});

test('whoever has a factor shows it, on either side', () => {
  expect(secondFactorNeed(person('to_show'), 'learner')).toBe('must');
  expect(secondFactorNeed(person('to_show'), 'staff')).toBe('must');
});

test('a registrar without one adds one first; an examiner who is a registrar too may work meanwhile', () => {
  expect(secondFactorNeed(person('to_enrol', 'trainee'), 'staff')).toBe('must');
  expect(secondFactorNeed(person('to_enrol', 'trainee', 'examiner'), 'staff')).toBe('notice');
});

test('learning needs none, whatever one is elsewhere', () => {
  expect(secondFactorNeed(person('to_enrol', 'trainee'), 'learner')).toBeNull();
  expect(secondFactorNeed(person('not_needed', 'trainee'), 'learner')).toBeNull();
  expect(secondFactorNeed(person('shown', 'registrar'), 'staff')).toBeNull();
});
