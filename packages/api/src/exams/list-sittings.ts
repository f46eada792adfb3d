import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { instantCursor, PageInput, pageOf, readInstantCursor, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as administrationStore from './administration.store.ts';
import { AdministrationFacts, toAdministrationFacts } from './administration-facts.ts';

/** `ahead`: all that are not over, soonest first. `past`: those over that the candidate had registered for. */
export const ListSittingsInput = PageInput.extend({ part: z.enum(['ahead', 'past']) });
export type ListSittingsInput = z.infer<typeof ListSittingsInput>;

/** An administration as a candidate sees it; `registrationId` is null where they are not registered. */
export const Sitting = AdministrationFacts.extend({ registrationId: Id.nullable() });
export type Sitting = z.infer<typeof Sitting>;

export const ListSittingsOutput = pageOf(Sitting).extend({ now: Instant });
export type ListSittingsOutput = z.infer<typeof ListSittingsOutput>;

/** What a candidate can sit, is registered for, or has sat. */
export const listSittingsProcedure = procedureFor('exams.register')
  .input(ListSittingsInput)
  .output(ListSittingsOutput)
  .query(({ ctx, input }) => listSittings(ctx, input));

export async function listSittings(
  ctx: PersonContext,
  { part, cursor, limit }: ListSittingsInput,
): Promise<ListSittingsOutput> {
  const now = ctx.clock.now();
  const from = cursor === undefined ? null : readInstantCursor(cursor);
  const filter = { part, now, from, limit };
  const found = await administrationStore.listForCandidate(ctx.db, ctx.actor.personId, filter);
  const page = toPage(found, limit, (row) => instantCursor(row.opensAt, row.administrationId));
  return { ...page, rows: page.rows.map((row) => toAdministrationFacts(row, now)), now: now.toISOString() };
}
