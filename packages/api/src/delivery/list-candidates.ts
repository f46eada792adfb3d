import { ClosedBy, Progress, Scoring, Validity } from '@kaopu/domain/delivery/attempt.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { may } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { instantCursor, PageInput, pageOf, readInstantCursor, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as candidateStore from './candidate.store.ts';

export const ListCandidatesInput = PageInput.extend({ administrationId: Id });
export type ListCandidatesInput = z.infer<typeof ListCandidatesInput>;

const CandidateAttempt = z.object({
  attemptId: Id,
  progress: Progress,
  scoring: Scoring,
  validity: Validity,
  startedAt: Instant,
  deadlineAt: Instant,
  submittedAt: Instant.nullable(),
  closedBy: ClosedBy.nullable(),
});

/** A score is provisional until it is released; points and mark are exact fractions. */
const CandidateScore = z.object({
  rawPoints: z.string(),
  maximumPoints: z.string(),
  scaled: z.string(),
  isPassed: z.boolean(),
  releasedAt: Instant.nullable(),
});

export const Candidate = z.object({
  registrationId: Id,
  name: z.string(),
  latinName: z.string().nullable(),
  attempt: CandidateAttempt.nullable(),
  score: CandidateScore.nullable(),
  /** Answers that came too late and wait for a ruling. */
  late: z.int(),
});
export type Candidate = z.infer<typeof Candidate>;

export const ListCandidatesOutput = pageOf(Candidate);
export type ListCandidatesOutput = z.infer<typeof ListCandidatesOutput>;

/** Who is registered for an administration, how far they are and how they did, in the order of registration. */
export const listCandidatesProcedure = procedureFor('delivery.readResults')
  .input(ListCandidatesInput)
  .output(ListCandidatesOutput)
  .query(({ ctx, input }) => listCandidates(ctx, input));

export async function listCandidates(
  ctx: PersonContext,
  { administrationId, cursor, limit }: ListCandidatesInput,
): Promise<ListCandidatesOutput> {
  const scope = { type: 'administration' as const, id: administrationId };
  if (!may(ctx.actor, 'delivery.readResults', scope)) throw new KaopuError('NOT_FOUND');
  const after = cursor === undefined ? null : readInstantCursor(cursor);
  const found = await candidateStore.listCandidates(ctx.db, { administrationId, after, limit });
  const page = toPage(found, limit, (row) => instantCursor(row.registeredAt, row.registrationId));
  return { ...page, rows: page.rows.map(toCandidate) };
}

type Row = Awaited<ReturnType<typeof candidateStore.listCandidates>>[number];

const toCandidate = ({ registrationId, name, latinName, attempt, score, late }: Row): Candidate => ({
  ...{ registrationId, name, latinName, late },
  attempt: attempt && {
    ...attempt,
    startedAt: attempt.startedAt.toISOString(),
    deadlineAt: attempt.deadlineAt.toISOString(),
    submittedAt: attempt.submittedAt?.toISOString() ?? null,
  },
  score: score && { ...score, releasedAt: score.releasedAt?.toISOString() ?? null },
});
