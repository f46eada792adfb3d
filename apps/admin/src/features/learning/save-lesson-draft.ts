import type { DraftOutcome } from '@kaopu/ui/draft-autosave/use-draft-autosave.ts';
import { TRPCClientError } from '@trpc/client';
import { trpcClient } from '../../trpc.ts';
import type { LessonDraft, LessonWords } from './lesson-draft.ts';

type Place = { lessonId: string; language: LessonDraft['language'] };

/** Sends a lesson's draft and says what became of it; never throws. */
export async function saveLessonDraft(
  place: Place,
  words: LessonWords,
  revision: number,
): Promise<DraftOutcome> {
  try {
    return {
      kind: 'saved',
      ...(await trpcClient.learning.saveLessonDraft.mutate({ ...place, ...words, revision })),
    };
  } catch (error) {
    if (!(error instanceof TRPCClientError) || !error.data) return { kind: 'unanswered' };
    if (error.data.kaopu?.code === 'STALE_DRAFT') return { kind: 'stale' };
    return { kind: 'refused', error };
  }
}
