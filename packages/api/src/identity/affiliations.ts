import { KaopuError } from '@kaopu/domain/error-code.ts';
import { CalendarDate, Id } from '@kaopu/domain/identifier.ts';
import { decideAddAffiliation } from '@kaopu/domain/identity/affiliation.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import * as organisationStore from './organisation.store.ts';

export const AddAffiliationInput = z.object({
  idempotencyKey: IdempotencyKey,
  personId: Id,
  organisationId: Id,
  fromOn: CalendarDate,
  toOn: CalendarDate.nullable(),
});
export type AddAffiliationInput = z.infer<typeof AddAffiliationInput>;

export const AddAffiliationOutput = z.object({ affiliationId: Id });
export type AddAffiliationOutput = z.infer<typeof AddAffiliationOutput>;

export const EndAffiliationInput = z.object({ affiliationId: Id, toOn: CalendarDate });
export type EndAffiliationInput = z.infer<typeof EndAffiliationInput>;

export const EndAffiliationOutput = z.object({});

/** Enters that a person belonged to an organisation from one day to another, or still does. */
export const addAffiliationProcedure = procedureFor('identity.manageOrganisations')
  .input(AddAffiliationInput)
  .output(AddAffiliationOutput)
  .mutation(({ ctx, input }) => addAffiliation(ctx, input));

/** Enters the last day of an affiliation that has none. */
export const endAffiliationProcedure = procedureFor('identity.manageOrganisations')
  .input(EndAffiliationInput)
  .output(EndAffiliationOutput)
  .mutation(({ ctx, input }) => endAffiliation(ctx, input));

/** CONFLICT where the same employment is on record for some of the time; INVALID_INPUT names the field. */
export function addAffiliation(
  ctx: PersonContext,
  input: AddAffiliationInput,
): Promise<AddAffiliationOutput> {
  const request = { key: input.idempotencyKey, operation: 'identity.addAffiliation', input };
  return ctx.db.transaction((tx) =>
    once(tx, ctx, request, async () => {
      const { personId, organisationId, fromOn, toOn } = input;
      if (!(await organisationStore.lockPerson(tx, personId))) throw new KaopuError('NOT_FOUND');
      if (!(await organisationStore.hasOrganisation(tx, organisationId))) throw new KaopuError('NOT_FOUND');
      const wanted = { personId, organisationId, fromOn, toOn };
      const existing = await organisationStore.listAffiliations(tx, [personId]);
      const decision = decideAddAffiliation(wanted, existing);
      if (decision.kind === 'invalid') throw new KaopuError('INVALID_INPUT', { field: decision.field });
      if (decision.kind === 'overlaps') throw new KaopuError('CONFLICT');
      const affiliationId = ctx.chance.newId(ctx.clock.now());
      await organisationStore.insertAffiliation(tx, { affiliationId, ...wanted });
      await recordEvent(tx, ctx, 'identity.affiliationAdded', {
        subject: { kind: 'person', id: personId },
        data: { affiliationId, personId, organisationId },
      });
      return { affiliationId };
    }),
  );
}

/** CONFLICT where another end is on record: what conflict rules have read is not changed afterwards. */
export async function endAffiliation(
  ctx: PersonContext,
  { affiliationId, toOn }: EndAffiliationInput,
): Promise<z.infer<typeof EndAffiliationOutput>> {
  return ctx.db.transaction(async (tx) => {
    const held = await organisationStore.lockAffiliation(tx, affiliationId);
    if (!held) throw new KaopuError('NOT_FOUND');
    if (held.toOn === toOn) return {};
    if (held.toOn !== null) throw new KaopuError('CONFLICT');
    if (toOn < held.fromOn) throw new KaopuError('INVALID_INPUT', { field: 'toOn' });
    const { personId, organisationId } = held;
    await organisationStore.setAffiliationEnd(tx, affiliationId, toOn);
    await recordEvent(tx, ctx, 'identity.affiliationEnded', {
      subject: { kind: 'person', id: personId },
      data: { affiliationId, personId, organisationId },
    });
    return {};
  });
}
