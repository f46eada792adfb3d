import type { Tx } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Actor } from '@kaopu/domain/identity/actor.ts';
import type { DutyAssignment } from '@kaopu/domain/identity/duty.ts';
import { type Acting, recordEvent } from '../audit/audit.offers.ts';
import { insertPersonWithAccount, type NewPerson } from './account.store.ts';
import { insertAssignment } from './duty.store.ts';

/**
 * Stores a person with their account and the duty of a trainee, and records both as the person's own act. `at` is
 * for the past of a demo. EMAIL_TAKEN where the address has an account.
 */
export async function addPerson(
  tx: Tx,
  acting: Acting,
  facts: Omit<NewPerson, 'createdAt'>,
  at: Date = acting.clock.now(),
): Promise<void> {
  const { personId, name, email } = facts;
  const isStored = await insertPersonWithAccount(tx, { ...facts, createdAt: at });
  if (!isStored) throw new KaopuError('EMAIL_TAKEN');
  const actor: Actor = { kind: 'person', personId, audience: 'learner', duties: [] };
  const own = acting.actor.kind === 'anonymous' ? { ...acting, actor } : acting;
  await recordEvent(tx, own, 'identity.signedUp', {
    subject: { kind: 'person', id: personId },
    data: { personId },
    personal: { personId, data: { name, email } },
    at,
  });
  await addDuty(
    tx,
    own,
    { personId, duty: 'trainee', scopeType: 'body', scopeId: null, from: at, to: null },
    at,
  );
}

/** Stores an assignment that has been decided on, and records it. Gives its id. */
export async function addDuty(
  tx: Tx,
  acting: Acting,
  given: DutyAssignment & { readonly personId: string },
  at: Date = acting.clock.now(),
): Promise<string> {
  const assignmentId = acting.chance.newId(at);
  const { personId, duty, scopeType, scopeId } = given;
  const givenBy = acting.actor.kind === 'person' ? acting.actor.personId : null;
  await insertAssignment(tx, { ...given, assignmentId }, givenBy);
  await recordEvent(tx, acting, 'identity.dutyGiven', {
    subject: { kind: 'person', id: personId },
    data: { assignmentId, personId, duty, scopeType, scopeId },
    at,
  });
  return assignmentId;
}
