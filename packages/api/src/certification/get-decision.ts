import { VoteChoice } from '@kaopu/domain/certification/decide-outcome.ts';
import { decideQuorum } from '@kaopu/domain/certification/decide-quorum.ts';
import { RecusalGround } from '@kaopu/domain/certification/recusal.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { may, scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { findPeople } from '../identity/identity.offers.ts';
import { procedureFor } from '../trpc.ts';
import { isDecisionIssued } from './credential.store.ts';
import * as decisionStore from './decision.store.ts';
import * as versionStore from './scheme-version.store.ts';

export const GetDecisionInput = z.object({ decisionId: Id });
export type GetDecisionInput = z.infer<typeof GetDecisionInput>;

const SeatView = z.object({
  memberId: Id,
  name: z.string(),
  latinName: z.string().nullable(),
  isPublicMember: z.boolean(),
  state: z.enum(['seated', 'recused', 'stood_down']),
  ground: RecusalGround.nullable(),
  foundBy: z.enum(['system', 'declared', 'lot']).nullable(),
  hasVoted: z.boolean(),
  /** One's own, and everybody's once the decision is closed. */
  vote: z.object({ choice: VoteChoice, reason: z.string(), castAt: Instant }).nullable(),
  isOwn: z.boolean(),
});

export const GetDecisionOutput = z.object({
  decisionId: Id,
  applicationId: Id,
  number: z.string(),
  applicantName: z.string(),
  applicantLatinName: z.string().nullable(),
  schemeName: Bilingual,
  versionTitle: Bilingual,
  levelCode: z.string(),
  levelName: Bilingual,
  routeName: Bilingual,
  openedAt: Instant,
  lotSeed: z.int(),
  outcome: VoteChoice.nullable(),
  reasons: z.string().nullable(),
  closedAt: Instant.nullable(),
  isIssued: z.boolean(),
  seats: z.array(SeatView),
  quorum: z.object({
    isMet: z.boolean(),
    voting: z.int(),
    needed: z.int(),
    faults: z.array(z.enum(['too_few', 'even', 'no_public_member'])),
  }),
  mayClose: z.boolean(),
  mayIssue: z.boolean(),
});
export type GetDecisionOutput = z.infer<typeof GetDecisionOutput>;

/** A case before the board: who sits, who stands aside and why, and who has voted. Votes stay closed until the end. */
export const getDecisionProcedure = procedureFor('certification.readDossiers')
  .input(GetDecisionInput)
  .output(GetDecisionOutput)
  .query(({ ctx, input }) => getDecision(ctx, input));

export async function getDecision(
  ctx: Pick<PersonContext, 'db' | 'actor'>,
  { decisionId }: GetDecisionInput,
): Promise<GetDecisionOutput> {
  const scope = scopeIds(ctx.actor, 'certification.readDossiers', 'scheme');
  const decision = await decisionStore.findDecision(ctx.db, scope, decisionId);
  if (!decision) throw new KaopuError('NOT_FOUND');
  const version = await versionStore.getVersion(ctx.db, decision.schemeVersionId);
  const seats = await decisionStore.listSeats(ctx.db, decisionId);
  const [applicant] = await findPeople(ctx.db, [decision.applicantId]);
  const voted = seats.filter(({ state, choice }) => state === 'seated' && choice !== null);
  const inScheme = { type: 'scheme', id: decision.schemeId } as const;
  const nameless = { 'zh-CN': '', en: '' };
  return {
    ...decision,
    applicantName: applicant?.name ?? '',
    applicantLatinName: applicant?.latinName ?? null,
    schemeName: version.name,
    versionTitle: version.title,
    levelName:
      version.rules.levels.find(({ levelCode }) => levelCode === decision.levelCode)?.name ?? nameless,
    routeName: version.rules.routes.find(({ route }) => route === decision.route)?.name ?? nameless,
    openedAt: decision.openedAt.toISOString(),
    closedAt: decision.closedAt?.toISOString() ?? null,
    isIssued: await isDecisionIssued(ctx.db, decisionId),
    seats: seats.map((seat) => toSeatView(seat, ctx.actor.personId, decision.closedAt !== null)),
    quorum: decideQuorum(voted, version.rules.board),
    mayClose: decision.closedAt === null && may(ctx.actor, 'certification.closeDecision', inScheme),
    mayIssue: decision.outcome === 'pass' && may(ctx.actor, 'certification.issueCredential', inScheme),
  };
}

function toSeatView(seat: decisionStore.StoredSeat, ownId: string, isClosed: boolean) {
  const { choice, reason, castAt, ...facts } = seat;
  const isOwn = seat.memberId === ownId;
  const isShown = (isOwn || isClosed) && choice !== null && reason !== null && castAt !== null;
  return {
    ...facts,
    hasVoted: choice !== null,
    vote: isShown ? { choice, reason, castAt: castAt.toISOString() } : null,
    isOwn,
  };
}
