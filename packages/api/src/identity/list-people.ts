import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Duty, ScopeType } from '@kaopu/domain/identity/duty.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { PageInput, pageOf, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as personStore from './person.store.ts';

export const ListPeopleInput = PageInput.extend({
  cursor: Id.optional(),
  search: z.string().trim().max(80).optional(),
  /** Only whoever holds this duty now. */
  duty: Duty.optional(),
});
export type ListPeopleInput = z.infer<typeof ListPeopleInput>;

export const PersonRow = z.object({
  personId: Id,
  name: z.string(),
  latinName: z.string().nullable(),
  email: z.string(),
  createdAt: Instant,
  isDisabled: z.boolean(),
  duties: z.array(z.object({ duty: Duty, scopeType: ScopeType })),
});

export const ListPeopleOutput = pageOf(PersonRow);
export type ListPeopleOutput = z.infer<typeof ListPeopleOutput>;

/** People with the duties that they hold now, newest first. */
export const listPeopleProcedure = procedureFor('identity.readPeople')
  .input(ListPeopleInput)
  .output(ListPeopleOutput)
  .query(({ ctx, input }) => listPeople(ctx, input));

export async function listPeople(ctx: PersonContext, input: ListPeopleInput): Promise<ListPeopleOutput> {
  const now = ctx.clock.now();
  const { cursor: before, limit, search, duty } = input;
  const found = await personStore.listPeople(ctx.db, ctx.actor, {
    before,
    search,
    duty,
    limit: limit + 1,
    now,
  });
  const page = toPage(found, limit, ({ personId }) => personId);
  const duties = await personStore.listDutiesOfPeople(
    ctx.db,
    page.rows.map(({ personId }) => personId),
    now,
  );
  const rows = page.rows.map(({ personId, name, latinName, email, createdAt, disabledAt }) => ({
    personId,
    name,
    latinName,
    email,
    createdAt: createdAt.toISOString(),
    isDisabled: disabledAt !== null,
    duties: duties
      .filter((held) => held.personId === personId)
      .map(({ duty: name, scopeType }) => ({ duty: name, scopeType })),
  }));
  return { rows, nextCursor: page.nextCursor };
}
