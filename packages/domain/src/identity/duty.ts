import { z } from 'zod';
import { Id } from '../identifier.ts';

/** What a person is charged with. A duty is always given for a scope and a time, by an assignment. */
export const Duty = z.enum([
  'trainee',
  'instructor',
  'item_reviewer',
  'proctor',
  'examiner',
  'chief_examiner',
  'board_member',
  'board_chair',
  'public_member',
  'registrar',
  'administrator',
  'auditor',
]);
export type Duty = z.infer<typeof Duty>;

/** Where a duty holds. `body` is the whole certification body and covers every other scope. */
export const ScopeType = z.enum(['body', 'scheme', 'course', 'bank', 'administration', 'stage']);
export type ScopeType = z.infer<typeof ScopeType>;

export const DutyAssignment = z.object({
  duty: Duty,
  scopeType: ScopeType,
  scopeId: Id.nullable(),
  from: z.date(),
  to: z.date().nullable(),
});
export type DutyAssignment = z.infer<typeof DutyAssignment>;

const needsSecondFactor: ReadonlySet<Duty> = new Set([
  'board_member',
  'board_chair',
  'public_member',
  'registrar',
  'administrator',
]);

/** Whether the duty may be exercised only in an auth session that has shown a second factor. */
export const requiresSecondFactor = (duty: Duty): boolean => needsSecondFactor.has(duty);

const scopesByDuty: Partial<Record<Duty, readonly ScopeType[]>> = {
  trainee: ['body'],
  instructor: ['body', 'course', 'bank'],
  item_reviewer: ['body', 'bank'],
  proctor: ['body', 'administration', 'stage'],
  examiner: ['body', 'scheme', 'administration', 'stage'],
  chief_examiner: ['body', 'scheme', 'administration', 'stage'],
  board_member: ['body', 'scheme'],
  board_chair: ['body', 'scheme'],
  public_member: ['body', 'scheme'],
  registrar: ['body', 'scheme'],
};

/** The kinds of scope for which the duty makes sense; the whole body always does. */
export const scopeTypesOf = (duty: Duty): readonly ScopeType[] => scopesByDuty[duty] ?? ['body'];

/** Whether the duty opens the staff application. */
export const isStaffDuty = (duty: Duty): boolean => duty !== 'trainee';

/** Whether the assignment holds at `now`; the end is exclusive. */
export const isInForce = (assignment: DutyAssignment, now: Date): boolean =>
  assignment.from <= now && (assignment.to === null || now < assignment.to);
