import { IdentityDocument } from '@kaopu/domain/certification/masked-identity.ts';
import { RecusalGround } from '@kaopu/domain/certification/recusal.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { may, scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { findPeople } from '../identity/identity.offers.ts';
import { procedureFor } from '../trpc.ts';
import * as applicationStore from './application.store.ts';
import { isDecisionIssued } from './credential.store.ts';
import { listDecisionsOn, listSeats } from './decision.store.ts';
import { DossierView, EvidenceView, toDossierView, toEvidenceView } from './dossier-view.ts';
import { conflictOfInterest, findConflicts } from './find-conflicts.ts';
import { ApplicationSummary, summarise } from './list-my-applications.ts';
import { loadDossier } from './load-dossier.ts';

export const GetDossierInput = z.object({ applicationId: Id });
export type GetDossierInput = z.infer<typeof GetDossierInput>;

export const GetDossierOutput = ApplicationSummary.extend({
  personId: Id,
  applicantName: z.string(),
  applicantLatinName: z.string().nullable(),
  employer: Bilingual.nullable(),
  identityDocument: IdentityDocument.nullable(),
  dossier: DossierView,
  evidence: z.array(EvidenceView),
  decisions: z.array(
    z.object({
      decisionId: Id,
      number: z.string(),
      openedAt: Instant,
      outcome: z.enum(['pass', 'fail', 'defer']).nullable(),
      closedAt: Instant.nullable(),
      isIssued: z.boolean(),
    }),
  ),
  /** Why this officer may not act on the applicant; empty for nearly everybody. */
  ownConflicts: z.array(RecusalGround),
  mayJudge: z.boolean(),
  mayOpenDecision: z.boolean(),
});
export type GetDossierOutput = z.infer<typeof GetDossierOutput>;

/**
 * The whole file of a case. A board member who stands aside does not see it (CONFLICT_OF_INTEREST); officers and
 * auditors do.
 */
export const getDossierProcedure = procedureFor('certification.readDossiers')
  .input(GetDossierInput)
  .output(GetDossierOutput)
  .query(({ ctx, input }) => getDossier(ctx, input));

export async function getDossier(
  ctx: Pick<PersonContext, 'db' | 'actor' | 'clock'>,
  { applicationId }: GetDossierInput,
): Promise<GetDossierOutput> {
  const scope = scopeIds(ctx.actor, 'certification.readDossiers', 'scheme');
  const application = await applicationStore.findApplication(ctx.db, { scope }, applicationId);
  if (!application) throw new KaopuError('NOT_FOUND');
  const loaded = await loadDossier(ctx.db, application, ctx.clock.now());
  const ownConflicts = await findOwnConflicts(ctx, application, loaded.version.rules.board.lookbackMonths);
  const decisions = await listDecisionsOn(ctx.db, applicationId);
  const [person] = await findPeople(ctx.db, [application.personId]);
  const inScheme = { type: 'scheme', id: application.schemeId } as const;
  const mayJudge = may(ctx.actor, 'certification.admitApplication', inScheme);
  if (!mayJudge && !isAuditor(ctx.actor)) assertNotAside(ownConflicts);
  return {
    ...(await summarise(ctx.db, application, loaded)),
    personId: application.personId,
    applicantName: person?.name ?? '',
    applicantLatinName: person?.latinName ?? null,
    employer: application.employerSnapshot,
    identityDocument: IdentityDocument.nullable().parse(application.identityDocument),
    dossier: await toDossierView(ctx.db, loaded),
    evidence: loaded.evidence.map(toEvidenceView),
    decisions: await Promise.all(
      decisions.map(async (one) => ({
        ...one,
        openedAt: one.openedAt.toISOString(),
        closedAt: one.closedAt?.toISOString() ?? null,
        isIssued: await isDecisionIssued(ctx.db, one.decisionId),
      })),
    ),
    ownConflicts,
    mayJudge,
    mayOpenDecision: may(ctx.actor, 'certification.openDecision', inScheme),
  };
}

const isAuditor = (actor: PersonContext['actor']) => actor.duties.some(({ duty }) => duty === 'auditor');

function assertNotAside(grounds: RecusalGround[]): void {
  if (grounds.length > 0) throw conflictOfInterest(grounds);
}

/** What the record says against this officer in this case, and what they declared in one of its decisions. */
async function findOwnConflicts(
  ctx: Pick<PersonContext, 'db' | 'actor' | 'clock'>,
  { applicationId, personId }: applicationStore.Application,
  lookbackMonths: number,
): Promise<RecusalGround[]> {
  const ownId = ctx.actor.personId;
  const facts = { applicationId, applicantId: personId, lookbackMonths, now: ctx.clock.now() };
  const computed = (await findConflicts(ctx.db, facts, [ownId])).get(ownId) ?? [];
  const decisions = await listDecisionsOn(ctx.db, applicationId);
  const seats = await Promise.all(decisions.map(({ decisionId }) => listSeats(ctx.db, decisionId)));
  const declared = seats
    .flat()
    .flatMap(({ memberId, state, ground }) =>
      memberId === ownId && state === 'recused' && ground ? [ground] : [],
    );
  return [...new Set([...computed.filter((ground) => ground !== 'examined'), ...declared])];
}
