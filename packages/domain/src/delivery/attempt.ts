import { z } from 'zod';

/** Progress, scoring and validity of an attempt are independent of each other, each with its own states. */
export const Progress = z.enum(['in_progress', 'submitted']);
export type Progress = z.infer<typeof Progress>;

export const Scoring = z.enum(['unscored', 'provisional', 'final']);
export type Scoring = z.infer<typeof Scoring>;

export const Validity = z.enum(['valid', 'under_review', 'invalidated']);
export type Validity = z.infer<typeof Validity>;

/** Who ended the attempt: the candidate, or the server because time was over. */
export const ClosedBy = z.enum(['candidate', 'deadline']);
export type ClosedBy = z.infer<typeof ClosedBy>;

/** What the clock of an attempt is decided by. */
export type AttemptClock = { readonly deadlineAt: Date; readonly graceSeconds: number };

/** What decides whether an attempt still takes answers. */
export type AttemptState = AttemptClock & { readonly progress: Progress };
