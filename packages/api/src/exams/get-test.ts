import { KaopuError } from '@kaopu/domain/error-code.ts';
import { FormDraft } from '@kaopu/domain/exams/form.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { grantOf, scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { findLiveItems } from '../bank/bank.offers.ts';
import { loadDomainNames } from '../certification/certification.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { mayManageTests } from './exams.policy.ts';
import * as testStore from './test.store.ts';

export const GetTestInput = z.object({ testId: Id });
export type GetTestInput = z.infer<typeof GetTestInput>;

const LiveItem = z.object({
  itemId: Id,
  reference: z.string(),
  summary: Bilingual,
  domainCode: z.string(),
  /** As the framework of the item's bank calls it, or null. */
  domainName: Bilingual.nullable(),
  points: z.int(),
});

export const GetTestOutput = z.object({
  testId: Id,
  code: z.string(),
  title: Bilingual,
  draft: FormDraft,
  revision: z.int(),
  savedAt: Instant,
  /** Those of the draft's items that are live now; one that is missing here cannot be published. */
  liveItems: z.array(LiveItem),
  forms: z.array(
    z.object({
      formId: Id,
      number: z.int(),
      items: z.int(),
      maximumPoints: z.string(),
      cutPoints: z.string(),
      cutReason: z.string(),
      publishedAt: Instant,
    }),
  ),
  canManage: z.boolean(),
});
export type GetTestOutput = z.infer<typeof GetTestOutput>;

/** A test with the form that is being assembled and the forms that are published. */
export const getTestProcedure = procedureFor('exams.readTests')
  .input(GetTestInput)
  .output(GetTestOutput)
  .query(({ ctx, input }) => getTest(ctx, input));

export async function getTest(ctx: PersonContext, { testId }: GetTestInput): Promise<GetTestOutput> {
  const scope = scopeIds(ctx.actor, 'exams.readTests', 'administration');
  const test = await testStore.findTestWithDraft(ctx.db, scope, testId);
  if (!test) throw new KaopuError('NOT_FOUND');
  // What items ask stays with those who may read all items; a proctor or registrar sees forms and dates.
  const draft = grantOf(ctx.actor, 'bank.readItems').everywhere ? test.draft : { ...test.draft, itemIds: [] };
  const live = await findLiveItems(ctx.db, draft.itemIds);
  const nameOf = await loadDomainNames(ctx.db, live);
  const forms = await testStore.findForms(ctx.db, testId);
  return {
    ...test,
    draft,
    savedAt: test.savedAt.toISOString(),
    liveItems: live.map((item) => ({ ...item, domainName: nameOf(item) })),
    forms: forms.map((form) => ({ ...form, publishedAt: form.publishedAt.toISOString() })),
    canManage: mayManageTests(ctx.actor),
  };
}
