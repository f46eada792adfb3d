import { VoteChoice } from '@kaopu/domain/certification/decide-outcome.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { instantCursor, PageInput, pageOf, readInstantCursor, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import { isDecisionIssued } from './credential.store.ts';
import * as decisionStore from './decision.store.ts';

export const ListDecisionsInput = PageInput.extend({ isOpen: z.boolean() });
export type ListDecisionsInput = z.infer<typeof ListDecisionsInput>;

export const ListDecisionsOutput = pageOf(
  z.object({
    decisionId: Id,
    number: z.string(),
    applicantName: z.string(),
    applicantLatinName: z.string().nullable(),
    levelCode: z.string(),
    route: z.string(),
    openedAt: Instant,
    closedAt: Instant.nullable(),
    outcome: VoteChoice.nullable(),
    isIssued: z.boolean(),
    seated: z.int(),
    voted: z.int(),
    recused: z.int(),
    /** What the reader has to do with it: nothing without a seat of their own. */
    ownSeat: z.enum(['seated', 'recused', 'stood_down']).nullable(),
    ownVoteCast: z.boolean(),
  }),
);
export type ListDecisionsOutput = z.infer<typeof ListDecisionsOutput>;

/** The board's docket, open or closed, the latest first. */
export const listDecisionsProcedure = procedureFor('certification.readDossiers')
  .input(ListDecisionsInput)
  .output(ListDecisionsOutput)
  .query(({ ctx, input }) => listDecisions(ctx, input));

export async function listDecisions(
  ctx: Pick<PersonContext, 'db' | 'actor'>,
  { cursor, limit, isOpen }: ListDecisionsInput,
): Promise<ListDecisionsOutput> {
  const scope = scopeIds(ctx.actor, 'certification.readDossiers', 'scheme');
  const before = cursor === undefined ? {} : { before: readInstantCursor(cursor) };
  const found = await decisionStore.listDecisions(ctx.db, scope, { isOpen, ...before, limit });
  const page = toPage(found, limit, (row) => instantCursor(row.openedAt, row.decisionId));
  const rows = await Promise.all(
    page.rows.map(async (row) => {
      const seats = await decisionStore.listSeats(ctx.db, row.decisionId);
      const seated = seats.filter(({ state }) => state === 'seated');
      const own = seats.find(({ memberId }) => memberId === ctx.actor.personId);
      return {
        ...row,
        openedAt: row.openedAt.toISOString(),
        closedAt: row.closedAt?.toISOString() ?? null,
        isIssued: await isDecisionIssued(ctx.db, row.decisionId),
        seated: seated.length,
        voted: seated.filter(({ choice }) => choice !== null).length,
        recused: seats.filter(({ state }) => state === 'recused').length,
        ownSeat: own?.state ?? null,
        ownVoteCast: own?.choice != null,
      };
    }),
  );
  return { ...page, rows };
}
