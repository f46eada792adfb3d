import { z } from 'zod';
import { Instant } from '../identifier.ts';
import { Bilingual } from '../language.ts';

/** How long after the deadline an answer still counts unless the organiser publishes another grace. */
export const defaultGraceSeconds = 30;

/** The longest time limit that can be set: a day. */
export const longestTimeLimitSeconds = 86_400;

/** What an organiser decides about one scheduled offering of a test. */
export const AdministrationPlan = z
  .object({
    title: Bilingual.refine((title) => title['zh-CN'].trim() !== '' && title.en.trim() !== ''),
    opensAt: Instant,
    closesAt: Instant,
    timeLimitSeconds: z.int().min(60).max(longestTimeLimitSeconds),
    graceSeconds: z.int().min(0).max(600).default(defaultGraceSeconds),
    releasesAtSubmission: z.boolean(),
  })
  .refine((plan) => Date.parse(plan.opensAt) < Date.parse(plan.closesAt), { path: ['closesAt'] });
export type AdministrationPlan = z.infer<typeof AdministrationPlan>;

/** When candidates may start; the end is exclusive. */
export type Window = { readonly opensAt: Date; readonly closesAt: Date };

export const WindowState = z.enum(['coming', 'open', 'over']);
export type WindowState = z.infer<typeof WindowState>;

/** Where `now` lies in the window. */
export function windowStateAt({ opensAt, closesAt }: Window, now: Date): WindowState {
  if (now < opensAt) return 'coming';
  return now < closesAt ? 'open' : 'over';
}

/**
 * The instant from which nothing can reach the scores of this administration any more: every deadline is at
 * the latest the close of the window, and its grace is over. Results can be released from here on.
 */
export const settledAt = (administration: Window & { graceSeconds: number }): Date =>
  new Date(administration.closesAt.getTime() + administration.graceSeconds * 1000);
