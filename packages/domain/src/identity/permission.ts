import type { PersonActor } from './actor.ts';
import type { Duty, ScopeType } from './duty.ts';

/**
 * The one permission vocabulary of server and screens: who may do what, a line for each pair. A permission is
 * exercised on a scope (a course, a bank, ...); a duty given for the body covers every scope.
 * docs/permissions.md states the same by hand, and a test walks both.
 */
export const policy = {
  'identity.readPeople': ['administrator', 'registrar', 'auditor'],
  'identity.manageDuties': ['administrator'],
  'identity.manageOrganisations': ['administrator'],

  'learning.enrol': ['trainee'],
  'learning.createCourse': ['instructor'],
  'learning.authorCourse': ['instructor'],
  'learning.publishCourse': ['instructor'],
  'learning.readDrafts': ['instructor', 'auditor'],

  'bank.readItems': ['instructor', 'item_reviewer', 'chief_examiner', 'auditor'],
  'bank.createBank': ['chief_examiner'],
  'bank.authorItem': ['instructor'],
  'bank.publishItem': ['instructor'],

  'exams.readTests': ['chief_examiner', 'proctor', 'registrar', 'auditor'],
  'exams.manageTests': ['chief_examiner'],
  'exams.register': ['trainee'],

  'delivery.sit': ['trainee'],
  'delivery.readResults': ['chief_examiner', 'registrar', 'auditor'],
  'delivery.reviewAttempts': ['chief_examiner', 'auditor'],
  'delivery.releaseResults': ['chief_examiner'],

  'certification.manageBody': ['administrator'],
  'certification.readBodies': [
    'administrator',
    'registrar',
    'board_member',
    'board_chair',
    'public_member',
    'auditor',
  ],
  'certification.readSchemes': ['registrar', 'board_member', 'board_chair', 'public_member', 'auditor'],
  'certification.draftScheme': ['registrar'],
  'certification.publishScheme': ['board_chair'],
  'certification.apply': ['trainee'],
  'certification.readDossiers': ['registrar', 'board_member', 'board_chair', 'public_member', 'auditor'],
  'certification.admitApplication': ['registrar'],
  'certification.openDecision': ['registrar', 'board_chair'],
  'certification.vote': ['board_member', 'board_chair', 'public_member'],
  'certification.closeDecision': ['board_chair'],
  'certification.issueCredential': ['registrar'],
  'certification.readCredentials': ['registrar', 'auditor'],
  'certification.changeStatus': ['registrar'],

  'notify.readDemoMail': ['administrator'],
  'audit.readEvents': ['auditor'],
} as const satisfies Record<string, readonly Duty[]>;

export type Permission = keyof typeof policy;

export const permissions = Object.keys(policy) as Permission[];

/** Where a permission may be exercised: everywhere, or in the scopes named. No scope at all means nowhere. */
export type Grant = {
  readonly everywhere: boolean;
  readonly scopes: readonly { readonly type: ScopeType; readonly id: string }[];
};

/** What the actor's duties grant of `permission`. */
export function grantOf(actor: PersonActor, permission: Permission): Grant {
  const duties: readonly Duty[] = policy[permission];
  const held = actor.duties.filter((assignment) => duties.includes(assignment.duty));
  return {
    everywhere: held.some((assignment) => assignment.scopeType === 'body'),
    scopes: held.flatMap(({ scopeType, scopeId }) =>
      scopeId === null ? [] : [{ type: scopeType, id: scopeId }],
    ),
  };
}

/** Whether the actor holds `permission` in any scope at all: enough to open a screen, never enough to act. */
export function holdsAnywhere(actor: PersonActor, permission: Permission): boolean {
  const grant = grantOf(actor, permission);
  return grant.everywhere || grant.scopes.length > 0;
}

/** Whether the actor may exercise `permission` in the given scope. */
export function may(
  actor: PersonActor,
  permission: Permission,
  scope: { type: ScopeType; id: string },
): boolean {
  const grant = grantOf(actor, permission);
  return grant.everywhere || grant.scopes.some(({ type, id }) => type === scope.type && id === scope.id);
}

/** The ids of one scope type in which the actor holds `permission`, or 'all'. Goes into a WHERE clause. */
export function scopeIds(actor: PersonActor, permission: Permission, type: ScopeType): 'all' | string[] {
  const grant = grantOf(actor, permission);
  return grant.everywhere ? 'all' : grant.scopes.filter((scope) => scope.type === type).map(({ id }) => id);
}
