import { z } from 'zod';
import { RichText } from '../../rich-text.ts';

/** The name of an option inside its item; it never shows, and does not change when options are shuffled. */
export const OptionId = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/);

export const ChoiceOption = z.object({
  optionId: OptionId,
  text: RichText,
  /** Keeps its place when the others are shuffled, as "none of these" must. */
  isFixed: z.boolean().default(false),
});
export type ChoiceOption = z.infer<typeof ChoiceOption>;

/** What a candidate sees of a choice. `maxChoices` 1 is a single choice, 0 is as many as wanted (as in QTI). */
export const ChoiceContent = z.object({
  stem: RichText,
  options: z.array(ChoiceOption).max(40).refine(haveOwnIds, 'two options have the same id'),
  minChoices: z.int().min(0).max(40).default(0),
  maxChoices: z.int().min(0).max(40),
  shuffles: z.boolean().default(true),
});
export type ChoiceContent = z.infer<typeof ChoiceContent>;

export const ChoiceKey = z.object({ correct: z.array(OptionId).max(40).transform(sortedOnce) });
export type ChoiceKey = z.infer<typeof ChoiceKey>;

export const ChoiceScoring = z.object({
  method: z.enum(['all-or-nothing', 'per-part', 'per-part-minus-wrong']),
});
export type ChoiceScoring = z.infer<typeof ChoiceScoring>;

/** The ids of the chosen options, sorted and each once; an empty list takes an answer back. */
export const ChoiceResponse = z.array(OptionId).max(40).transform(sortedOnce);
export type ChoiceResponse = z.infer<typeof ChoiceResponse>;

/** Whether the candidate may choose several options, so that screens show boxes and not radio buttons. */
export function isMultipleChoice(content: ChoiceContent): boolean {
  return content.maxChoices !== 1;
}

function haveOwnIds(options: ChoiceOption[]): boolean {
  return new Set(options.map((option) => option.optionId)).size === options.length;
}

function sortedOnce(ids: string[]): string[] {
  return [...new Set(ids)].sort();
}
