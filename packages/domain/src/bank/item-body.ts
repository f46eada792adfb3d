import { z } from 'zod';
import type { ItemProblem } from './define-interaction.ts';
import { findInteraction, getInteraction } from './interaction.ts';
import { RichText } from './rich-text.ts';

/** What is shown in a review, never before: why the key is right, and why each part is right or wrong. */
export const ItemFeedback = z.object({
  rationale: RichText.nullable().default(null),
  parts: z.record(z.string(), RichText).default({}),
});
export type ItemFeedback = z.infer<typeof ItemFeedback>;

/** What the item is about and how hard it is meant to be; blueprints draw by these. */
export const ItemFacts = z.object({
  points: z.int().min(1).max(100),
  domainCode: z.string().min(1).max(40),
  subskillCode: z.string().max(40).nullable().default(null),
  cognitiveLevel: z.enum(['recall', 'apply', 'analyse']),
  /** The author's estimate of the share of competent candidates who get it right, 0 to 1. */
  estimatedFacility: z.number().min(0).max(1).nullable().default(null),
  tags: z.array(z.string().min(1).max(60)).max(30).default([]),
});
export type ItemFacts = z.infer<typeof ItemFacts>;

/**
 * All that an author writes of one item, as a draft holds it. `content`, `key` and `scoring` have the shape
 * that the interaction says; a value that does not fit is refused with the path of the fault. A body that
 * fits may still be incomplete: `findItemProblems` says what is missing.
 */
export const ItemBody = ItemFacts.extend({
  interaction: z.string(),
  content: z.unknown(),
  key: z.unknown(),
  scoring: z.unknown(),
  feedback: ItemFeedback,
}).transform((body, context) => {
  const interaction = findInteraction(body.interaction);
  if (!interaction) {
    context.addIssue({ code: 'custom', path: ['interaction'], message: 'no such interaction' });
    return z.NEVER;
  }
  const read = (part: 'content' | 'key' | 'scoring', parse: (value: unknown) => unknown) => {
    try {
      return parse(body[part]);
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      for (const { message, path } of error.issues) {
        context.addIssue({ code: 'custom', message, path: [part, ...path] });
      }
      return z.NEVER;
    }
  };
  return {
    ...body,
    content: read('content', interaction.parseContent),
    key: read('key', interaction.parseKey),
    scoring: read('scoring', interaction.parseScoring),
  };
});
export type ItemBody = z.infer<typeof ItemBody>;

/** What stands between this body and its publication; empty when it is complete. */
export function findItemProblems(body: ItemBody): ItemProblem[] {
  return getInteraction(body.interaction).findProblems(body);
}
