import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exercisableDuties, type PersonActor, withheldDuties } from './actor.ts';
import { Duty, type DutyAssignment, ScopeType, scopeTypesOf } from './duty.ts';
import { decideEndDuty } from './end-duty.ts';
import { decideGiveDuty, type KeptAssignment } from './give-duty.ts';
import { holdsAnywhere } from './permission.ts';
import { secondFactorState } from './second-factor.ts';

const now = new Date('2026-11-22T02:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const courseId = '019a0000-0000-7000-8000-00000000c001';

const forBody = (duty: Duty, to: Date | null = null): DutyAssignment => ({
  duty,
  scopeType: 'body',
  scopeId: null,
  from: days(-100),
  to,
});
const kept = (assignmentId: string, personId: string, assignment: DutyAssignment): KeptAssignment => ({
  ...assignment,
  assignmentId,
  personId,
});
const actor = (personId: string, ...duties: DutyAssignment[]): PersonActor => ({
  kind: 'person',
  personId,
  audience: 'staff',
  duties,
});
const admin = actor('admin', forBody('administrator'));
const wanted = { ...forBody('instructor'), from: now };

const give = (facts: Partial<Parameters<typeof decideGiveDuty>[0]>) =>
  decideGiveDuty({ actor: admin, personId: 'other', wanted, existing: [], now, ...facts });

test('an administrator gives a duty to somebody else, never to themselves', () => {
  expect(give({})).toEqual({ kind: 'give' });
  expect(give({ personId: 'admin' })).toEqual({ kind: 'refused', code: 'DUTY_TO_ONESELF' });
});

test('whoever is no administrator gives nothing, not even within a course of theirs', () => {
  const instructor = actor('i', { ...forBody('instructor'), scopeType: 'course', scopeId: courseId });
  expect(give({ actor: instructor })).toEqual({ kind: 'refused', code: 'FORBIDDEN' });
  expect(give({ actor: { kind: 'anonymous' } })).toEqual({ kind: 'refused', code: 'FORBIDDEN' });
});

test('the command line, which is the system, may give the first administrator', () => {
  expect(
    give({ actor: { kind: 'system', process: 'cli' }, wanted: { ...wanted, duty: 'administrator' } }),
  ).toEqual({
    kind: 'give',
  });
});

test('a scope that does not fit the duty, or is half given, is named', () => {
  const invalid = (change: Partial<DutyAssignment>) => give({ wanted: { ...wanted, ...change } });
  expect(invalid({ scopeType: 'stage', scopeId: courseId })).toEqual({ kind: 'invalid', field: 'scopeType' });
  expect(invalid({ scopeType: 'course', scopeId: null })).toEqual({ kind: 'invalid', field: 'scopeId' });
  expect(invalid({ scopeId: courseId })).toEqual({ kind: 'invalid', field: 'scopeId' });
  expect(invalid({ from: days(-1) })).toEqual({ kind: 'invalid', field: 'from' });
  expect(invalid({ to: now })).toEqual({ kind: 'invalid', field: 'to' });
});

test('what is held already for at least as long is not given twice; a longer time is', () => {
  const lasting = kept('a1', 'other', forBody('instructor'));
  const short = kept('a2', 'other', forBody('instructor', days(3)));
  expect(give({ existing: [lasting] })).toEqual({ kind: 'held', assignmentId: 'a1' });
  expect(give({ existing: [short] })).toEqual({ kind: 'give' });
});

const end = (assignment: KeptAssignment, administrators: KeptAssignment[]) =>
  decideEndDuty({ actor: admin, assignment, administrators, now });

test('the last lasting administrator stays, also when another one leaves next week', () => {
  const only = kept('a1', 'admin', forBody('administrator'));
  const leaving = kept('a2', 'b', forBody('administrator', days(7)));
  const coming = kept('a3', 'c', { ...forBody('administrator'), from: days(1) });
  const refused = { kind: 'refused', code: 'LAST_ADMINISTRATOR' };
  expect(end(only, [only])).toEqual(refused);
  expect(end(only, [only, leaving, coming])).toEqual(refused);
  expect(end(only, [only, kept('a4', 'd', forBody('administrator'))])).toEqual({ kind: 'end', at: now });
  expect(end(leaving, [only, leaving])).toEqual({ kind: 'end', at: now });
});

test('what is over stays as it is, and what has not begun never begins', () => {
  expect(end(kept('a1', 'x', forBody('examiner', days(-1))), [])).toEqual({ kind: 'ended' });
  const future = kept('a2', 'x', { ...forBody('examiner'), from: days(5) });
  expect(end(future, [])).toEqual({ kind: 'end', at: days(5) });
});

test('no sequence of giving, ending and waiting leaves the house without an administrator', () => {
  const step = fc.record({
    kind: fc.constantFrom('give', 'giveForAWhile', 'end', 'wait'),
    by: fc.nat(4),
    to: fc.nat(4),
    days: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let clock = now;
      let all: KeptAssignment[] = [kept('first', 'p0', forBody('administrator'))];
      const inForce = (each: KeptAssignment) => each.from <= clock && (each.to === null || clock < each.to);
      for (const [index, { kind, by, to, days: length }] of steps.entries()) {
        const acting = actor(`p${by}`, ...all.filter((each) => each.personId === `p${by}` && inForce(each)));
        const later = new Date(clock.getTime() + length * 86_400_000);
        if (kind === 'wait') clock = later;
        else if (kind === 'end') {
          const assignment = all[to % all.length] as KeptAssignment;
          const decision = decideEndDuty({ actor: acting, assignment, administrators: all, now: clock });
          if (decision.kind === 'end') {
            all = all.map((each) => (each === assignment ? { ...each, to: decision.at } : each));
          }
        } else {
          const assignment = { ...forBody('administrator', kind === 'give' ? null : later), from: clock };
          const existing = all.filter((each) => each.personId === `p${to}`);
          const decision = decideGiveDuty({
            actor: acting,
            personId: `p${to}`,
            wanted: assignment,
            existing,
            now: clock,
          });
          if (decision.kind === 'give') all = [...all, kept(`a${index}`, `p${to}`, assignment)];
        }
        expect(all.some(inForce)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('every duty can be given for the whole body, and every scope type is one there is', () => {
  for (const duty of Duty.options) {
    expect(scopeTypesOf(duty)).toContain('body');
    expect(scopeTypesOf(duty).every((type) => ScopeType.options.includes(type))).toBe(true);
  }
});

const factor = (secondFactorShown: boolean, hasSecondFactor: boolean) => ({
  now,
  secondFactorShown,
  hasSecondFactor,
});

test('a board seat waits for the second factor; an examiner without one may work', () => {
  const duties = [forBody('board_member'), forBody('examiner'), forBody('proctor', days(-1))];
  const names = (list: DutyAssignment[]) => list.map(({ duty }) => duty);
  expect(names(exercisableDuties(duties, factor(false, false)))).toEqual(['examiner']);
  expect(names(withheldDuties(duties, factor(false, false)))).toEqual(['board_member']);
  expect(names(exercisableDuties(duties, factor(true, true)))).toEqual(['board_member', 'examiner']);
});

test('whoever has a second factor shows it before anything', () => {
  const duties = [forBody('trainee'), forBody('examiner')];
  expect(exercisableDuties(duties, factor(false, true))).toEqual([]);
  expect(withheldDuties(duties, factor(false, true))).toEqual(duties);
});

test('an assignment in force is either exercisable or withheld, never both and never neither', () => {
  fc.assert(
    fc.property(fc.subarray([...Duty.options]), fc.boolean(), fc.boolean(), (names, shown, has) => {
      const duties = names.map((duty) => forBody(duty));
      const open = exercisableDuties(duties, factor(shown, has));
      const waiting = withheldDuties(duties, factor(shown, has));
      expect(duties.filter((duty) => open.includes(duty) !== waiting.includes(duty))).toEqual(duties);
      const without = actor('x', ...open);
      if (!shown) expect(holdsAnywhere(without, 'identity.manageDuties')).toBe(false);
    }),
  );
});

test('the screens are led to what is missing', () => {
  const withheld = [forBody('registrar')];
  const state = (hasSecondFactor: boolean, secondFactorShown: boolean, waiting: DutyAssignment[]) =>
    secondFactorState({ hasSecondFactor, secondFactorShown, withheld: waiting });
  expect(state(false, false, [])).toBe('not_needed');
  expect(state(false, false, withheld)).toBe('to_enrol');
  expect(state(true, false, withheld)).toBe('to_show');
  expect(state(true, true, [])).toBe('shown');
});
