import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Email } from '@kaopu/domain/identity/email.ts';
import { Password } from '@kaopu/domain/identity/password.ts';
import { PersonName } from '@kaopu/domain/identity/person-name.ts';
import { Language } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { Acting } from '../audit/audit.offers.ts';
import type { Dependencies } from '../dependencies.ts';
import { findAccountByEmail } from './account.store.ts';
import { addDuty, addPerson } from './add-person.ts';
import { assertStrongPassword, hashPassword } from './check-password.ts';
import { listDutiesInForce, lockForDuties } from './duty.store.ts';

export const CreateAdministratorInput = z.object({
  email: Email,
  name: PersonName,
  password: Password,
  language: Language,
});
export type CreateAdministratorInput = z.infer<typeof CreateAdministratorInput>;

/**
 * Makes an administrator from the command line of the machine that Kaopu runs on: a new account, or the duty for
 * the account that the address has (its password stays as it is). Gives which of the two it was.
 */
export async function createAdministrator(
  deps: Pick<Dependencies, 'db' | 'clock' | 'chance'>,
  input: CreateAdministratorInput,
): Promise<{ personId: string; isNew: boolean }> {
  const acting: Acting = { ...deps, actor: { kind: 'system', process: 'command line' } };
  const existing = await findAccountByEmail(deps.db, input.email);
  if (existing) return appoint(deps, acting, existing.personId);
  assertStrongPassword(input.password, input);
  const passwordHash = await hashPassword(input.password);
  const personId = deps.chance.newId(deps.clock.now());
  await deps.db.transaction(async (tx) => {
    const { name, email, language } = input;
    await addPerson(tx, acting, { personId, name, latinName: null, email, language, passwordHash });
    await addDuty(tx, acting, administratorFrom(deps.clock.now(), personId));
  });
  return { personId, isNew: true };
}

async function appoint(deps: Pick<Dependencies, 'db' | 'clock'>, acting: Acting, personId: string) {
  await deps.db.transaction(async (tx) => {
    if (!(await lockForDuties(tx, personId))) throw new KaopuError('NOT_FOUND');
    const held = await listDutiesInForce(tx, personId, deps.clock.now());
    const isAlready = held.some(
      ({ duty, scopeType, to }) => duty === 'administrator' && scopeType === 'body' && to === null,
    );
    if (!isAlready) await addDuty(tx, acting, administratorFrom(deps.clock.now(), personId));
  });
  return { personId, isNew: false };
}

const administratorFrom = (from: Date, personId: string) =>
  ({ personId, duty: 'administrator', scopeType: 'body', scopeId: null, from, to: null }) as const;
