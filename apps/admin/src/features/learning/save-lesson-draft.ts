import type { DraftOutcome } from '@kaopu/ui/draft-autosave/use-draft-autosave.ts';
import { TRPCClientError } from '@trpc/client';
import { queryClient, trpc, trpcClient } from '../../trpc.ts';
import type { LessonDraft, LessonWords } from './lesson-draft.ts';

/** The lesson as it is stored; `saveLessonDraft` keeps it up with what was saved here. */
export const lessonQuery = (lessonId: string) =>
  trpc.learning.getLessonDraft.queryOptions({ lessonId }, { staleTime: 0, refetchOnWindowFocus: false });

type Place = { lessonId: string; language: LessonDraft['language'] };

/** Sends a lesson's draft and says what became of it; never throws. */
export async function saveLessonDraft(
  place: Place,
  words: LessonWords,
  revision: number,
): Promise<DraftOutcome> {
  try {
    const saved = await trpcClient.learning.saveLessonDraft.mutate({ ...place, ...words, revision });
    remember(place, { ...words, ...saved });
    return { kind: 'saved', ...saved };
  } catch (error) {
    if (!(error instanceof TRPCClientError) || !error.data) return { kind: 'unanswered' };
    if (error.data.kaopu?.code === 'STALE_DRAFT') return { kind: 'stale' };
    return { kind: 'refused', error };
  }
}

/** Whoever comes back to this lesson, or to its course, finds what was saved and not what was read before. */
function remember({ lessonId, language }: Place, saved: LessonWords & { revision: number; savedAt: string }) {
  queryClient.setQueryData(
    lessonQuery(lessonId).queryKey,
    (lesson) =>
      lesson && {
        ...lesson,
        drafts: [...lesson.drafts.filter((draft) => draft.language !== language), { language, ...saved }],
      },
  );
  void queryClient.invalidateQueries({ queryKey: trpc.learning.getCourseDraft.pathKey() });
}
