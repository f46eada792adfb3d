import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as applicationStore from './application.store.ts';
import { listDecisionsOn } from './decision.store.ts';
import { DossierView, EvidenceView, toDossierView, toEvidenceView } from './dossier-view.ts';
import { ApplicationSummary, summarise } from './list-my-applications.ts';
import { loadDossier } from './load-dossier.ts';

export const GetMyApplicationInput = z.object({ applicationId: Id });
export type GetMyApplicationInput = z.infer<typeof GetMyApplicationInput>;

export const GetMyApplicationOutput = ApplicationSummary.extend({
  dossier: DossierView,
  evidence: z.array(EvidenceView),
  /** Closed decisions, latest first; how members voted stays with the board. */
  decisions: z.array(
    z.object({
      number: z.string(),
      outcome: z.enum(['pass', 'fail', 'defer']),
      reasons: z.string(),
      closedAt: Instant,
    }),
  ),
  isBeforeBoard: z.boolean(),
});
export type GetMyApplicationOutput = z.infer<typeof GetMyApplicationOutput>;

/** One's own application with its checklist, evidence and results. */
export const getMyApplicationProcedure = procedureFor('certification.apply')
  .input(GetMyApplicationInput)
  .output(GetMyApplicationOutput)
  .query(({ ctx, input }) => getMyApplication(ctx, input));

export async function getMyApplication(
  ctx: Pick<PersonContext, 'db' | 'actor' | 'clock'>,
  { applicationId }: GetMyApplicationInput,
): Promise<GetMyApplicationOutput> {
  const owner = { ownerId: ctx.actor.personId };
  const application = await applicationStore.findApplication(ctx.db, owner, applicationId);
  if (!application) throw new KaopuError('NOT_FOUND');
  const loaded = await loadDossier(ctx.db, application, ctx.clock.now());
  const decisions = await listDecisionsOn(ctx.db, applicationId);
  return {
    ...(await summarise(ctx.db, application, loaded)),
    dossier: await toDossierView(ctx.db, loaded),
    evidence: loaded.evidence.map(toEvidenceView),
    decisions: decisions.flatMap(({ number, outcome, reasons, closedAt }) =>
      outcome && closedAt
        ? [{ number, outcome, reasons: reasons ?? '', closedAt: closedAt.toISOString() }]
        : [],
    ),
    isBeforeBoard: decisions.some(({ closedAt }) => closedAt === null),
  };
}
