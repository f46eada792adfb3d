import { z } from 'zod';
import { Id } from '../identifier.ts';

/** What an instructor writes for one lesson in one language. */
export const LessonText = z.object({
  title: z.string().trim().max(200),
  summary: z.string().trim().max(500),
  /** Rich text. */
  body: z.string().max(1_000_000),
  videoFileId: Id.nullable(),
});
export type LessonText = z.infer<typeof LessonText>;

export type SaveDraftDecision =
  | { kind: 'store'; revision: number }
  /** The same text again: nothing to write, nothing to record. */
  | { kind: 'unchanged'; revision: number }
  /** Another tab or person saved after this one was opened. */
  | { kind: 'stale'; revision: number };

/**
 * Decides the save of a draft. `revision` is the one that the writer started from, 0 for a draft that is new.
 * A retry of a save that did arrive finds its own text and is unchanged, not stale.
 */
export function decideSaveDraft(facts: {
  current: (LessonText & { revision: number }) | null;
  incoming: LessonText & { revision: number };
}): SaveDraftDecision {
  const { current, incoming } = facts;
  const currentRevision = current?.revision ?? 0;
  if (current && isSameText(current, incoming)) return { kind: 'unchanged', revision: currentRevision };
  if (incoming.revision !== currentRevision) return { kind: 'stale', revision: currentRevision };
  return { kind: 'store', revision: currentRevision + 1 };
}

const isSameText = (one: LessonText, other: LessonText): boolean =>
  one.title === other.title &&
  one.summary === other.summary &&
  one.body === other.body &&
  one.videoFileId === other.videoFileId;
