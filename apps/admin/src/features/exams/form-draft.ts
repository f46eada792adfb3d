import type { FormDraft } from '@kaopu/domain/exams/form.ts';
import { parseFraction, toDisplay } from '@kaopu/domain/score/fraction.ts';
import type { DraftOutcome } from '@kaopu/ui/draft-autosave/use-draft-autosave.ts';
import { TRPCClientError } from '@trpc/client';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { queryClient, trpc, trpcClient } from '../../trpc.ts';

export type TestFacts = inferOutput<typeof trpc.exams.getTest>;
export type LiveItem = TestFacts['liveItems'][number];

/** The test as it is stored now. */
export const testQuery = (testId: string) =>
  trpc.exams.getTest.queryOptions({ testId }, { staleTime: 0, refetchOnWindowFocus: false });

/** Sends the form that is being assembled and says what became of it; never throws. */
export async function saveFormDraft(
  testId: string,
  draft: FormDraft,
  baseRevision: number,
): Promise<DraftOutcome> {
  try {
    const saved = await trpcClient.exams.saveFormDraft.mutate({ testId, baseRevision, draft });
    // Whoever comes back to this test finds what was saved; points are of live versions, which the server knows.
    const { queryKey } = testQuery(testId);
    queryClient.setQueryData(queryKey, (test) => test && { ...test, draft, ...saved });
    void queryClient.invalidateQueries({ queryKey });
    return { kind: 'saved', ...saved };
  } catch (error) {
    if (!(error instanceof TRPCClientError) || !error.data) return { kind: 'unanswered' };
    if (error.data.kaopu?.code === 'STALE_DRAFT') return { kind: 'stale' };
    return { kind: 'refused', error };
  }
}

/** Moves the item at a place by one, -1 up or 1 down; at the ends it stays. */
export function moveItem(itemIds: readonly string[], from: number, by: -1 | 1): string[] {
  const moved = [...itemIds];
  const [item, other] = [moved[from], moved[from + by]];
  if (item === undefined || other === undefined) return moved;
  moved[from] = other;
  moved[from + by] = item;
  return moved;
}

/** An exact fraction of points with at most two decimals, without trailing zeros. */
export const showPoints = (fraction: string): string =>
  toDisplay(parseFraction(fraction), 2).replace(/\.?0+$/, '');
