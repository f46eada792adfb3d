import type { inferOutput } from '@trpc/tanstack-react-query';
import type { trpc } from '../../trpc.ts';

type Stored = inferOutput<typeof trpc.learning.getLessonDraft>['drafts'][number];

/** What an editor starts from; `savedAt` is null before the first save. */
export type LessonDraft = Omit<Stored, 'savedAt'> & { savedAt: string | null };

/** The part of it that the instructor types. */
export type LessonWords = Pick<LessonDraft, 'title' | 'summary' | 'body' | 'videoFileId'>;

export const emptyText = (language: LessonDraft['language']): LessonDraft => ({
  language,
  title: '',
  summary: '',
  body: '',
  videoFileId: null,
  revision: 0,
  savedAt: null,
});

export const toWords = ({ title, summary, body, videoFileId }: LessonDraft): LessonWords => ({
  title,
  summary,
  body,
  videoFileId,
});
