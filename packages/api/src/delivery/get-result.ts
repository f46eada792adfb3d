import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import {
  addFractions,
  formatFraction,
  parseFraction,
  toFraction,
  ZERO,
} from '@kaopu/domain/score/fraction.ts';
import { z } from 'zod';
import { frameworksOfItems } from '../bank/bank.offers.ts';
import { findDomainNames } from '../certification/certification.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as attemptStore from './attempt.store.ts';
import { loadForm } from './load-form.ts';
import { findReceipt, Receipt } from './receipt.ts';
import * as scoreStore from './score.store.ts';

export const GetResultInput = z.object({ attemptId: Id });
export type GetResultInput = z.infer<typeof GetResultInput>;

/** Points and marks are exact fractions; `scaled` runs from 0 to 100 with the cut at 60. */
export const Result = z.object({
  scaled: z.string(),
  rawPoints: z.string(),
  maximumPoints: z.string(),
  cutPoints: z.string(),
  isPassed: z.boolean(),
  releasedAt: Instant,
  /** The framework whose domains these are; null where the items' bank follows none. */
  frameworkId: Id.nullable(),
  byDomain: z.array(
    z.object({
      domainCode: z.string(),
      name: Bilingual.nullable(),
      points: z.string(),
      maximum: z.string(),
    }),
  ),
});
export type Result = z.infer<typeof Result>;

export const GetResultOutput = z.object({
  testTitle: Bilingual,
  title: Bilingual,
  receipt: Receipt,
  /** Null until it is released. */
  result: Result.nullable(),
});
export type GetResultOutput = z.infer<typeof GetResultOutput>;

/** The actor's own submitted attempt: its receipt, and its result once that is released. Never a key. */
export const getResultProcedure = procedureFor('delivery.sit')
  .input(GetResultInput)
  .output(GetResultOutput)
  .query(({ ctx, input }) => getResult(ctx, input));

export async function getResult(ctx: PersonContext, { attemptId }: GetResultInput): Promise<GetResultOutput> {
  const attempt = await attemptStore.findOwnAttempt(ctx.db, ctx.actor.personId, attemptId);
  const receipt = attempt && (await findReceipt(ctx.db, attempt));
  const title = attempt && (await attemptStore.findAttemptTitle(ctx.db, attempt.administrationId));
  if (!attempt || !receipt || !title) throw new KaopuError('NOT_FOUND');
  const { testTitle, title: administrationTitle } = title;
  return { testTitle, title: administrationTitle, receipt, result: await findResult(ctx, attempt) };
}

async function findResult(ctx: PersonContext, attempt: attemptStore.StoredAttempt): Promise<Result | null> {
  const score = await scoreStore.findReleasedScore(ctx.db, attempt.attemptId);
  if (!score) return null;
  const { cut } = await scoreStore.getRawScale(ctx.db, attempt.formId);
  const { scaled, rawPoints, maximumPoints, isPassed, releasedAt } = score;
  return {
    ...{ scaled, rawPoints, maximumPoints, isPassed },
    cutPoints: formatFraction(cut),
    releasedAt: releasedAt.toISOString(),
    ...(await sumByDomain(ctx, attempt.formId, score.scoreId)),
  };
}

type ByDomain = Pick<Result, 'frameworkId' | 'byDomain'>;

/** The points of each domain on the form, in the order in which the form first meets them, with its name. */
async function sumByDomain(ctx: PersonContext, formId: string, scoreId: string): Promise<ByDomain> {
  const scores = await scoreStore.findItemScores(ctx.db, scoreId);
  const earned = new Map(scores.map(({ itemVersionId, points }) => [itemVersionId, parseFraction(points)]));
  const items = await loadForm(ctx.db, formId);
  const itemVersionIds = items.map(({ itemVersionId }) => itemVersionId);
  const names = await findDomainNames(ctx.db, frameworksOfItems(ctx.db, itemVersionIds));
  const sums = new Map<string, { points: typeof ZERO; maximum: typeof ZERO }>();
  for (const { domainCode, itemVersionId, points } of items) {
    const sum = sums.get(domainCode) ?? { points: ZERO, maximum: ZERO };
    sums.set(domainCode, {
      points: addFractions(sum.points, earned.get(itemVersionId) ?? ZERO),
      maximum: addFractions(sum.maximum, toFraction(points)),
    });
  }
  const byDomain = [...sums].map(([domainCode, { points, maximum }]) => ({
    domainCode,
    name: names.find((named) => named.domainCode === domainCode)?.name ?? null,
    points: formatFraction(points),
    maximum: formatFraction(maximum),
  }));
  return { frameworkId: names[0]?.frameworkId ?? null, byDomain };
}
