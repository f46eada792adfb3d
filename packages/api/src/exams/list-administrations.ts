import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { instantCursor, PageInput, pageOf, readInstantCursor, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as administrationStore from './administration.store.ts';
import { AdministrationFacts, toAdministrationFacts } from './administration-facts.ts';

export const ListAdministrationsInput = PageInput.extend({ testId: Id.optional() });
export type ListAdministrationsInput = z.infer<typeof ListAdministrationsInput>;

export const ScheduledAdministration = AdministrationFacts.extend({ registered: z.int() });

export const ListAdministrationsOutput = pageOf(ScheduledAdministration).extend({ now: Instant });
export type ListAdministrationsOutput = z.infer<typeof ListAdministrationsOutput>;

/** The administrations that a member of staff may see, the latest to open first. */
export const listAdministrationsProcedure = procedureFor('exams.readTests')
  .input(ListAdministrationsInput)
  .output(ListAdministrationsOutput)
  .query(({ ctx, input }) => listAdministrations(ctx, input));

export async function listAdministrations(
  ctx: PersonContext,
  { testId, cursor, limit }: ListAdministrationsInput,
): Promise<ListAdministrationsOutput> {
  const now = ctx.clock.now();
  const scope = scopeIds(ctx.actor, 'exams.readTests', 'administration');
  const before = cursor === undefined ? null : readInstantCursor(cursor);
  const found = await administrationStore.listAdministrations(ctx.db, scope, { testId, before, limit });
  const page = toPage(found, limit, (row) => instantCursor(row.opensAt, row.administrationId));
  return { ...page, rows: page.rows.map((row) => toAdministrationFacts(row, now)), now: now.toISOString() };
}
