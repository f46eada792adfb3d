import { ChoiceContent, ChoiceResponse } from '@kaopu/domain/bank/interactions/choice/choice-content.ts';

/** The chosen options in a value that may be null or not an answer to a choice at all. */
export function readChosen(value: unknown): string[] {
  const read = ChoiceResponse.safeParse(value);
  return read.success ? read.data : [];
}

export type ChooseResult =
  | { kind: 'changed'; value: string[] }
  /** As many as allowed are chosen already. */
  | { kind: 'full'; most: number };

/**
 * What choosing an option does: a single choice replaces what was chosen, a multiple one adds or takes back.
 */
export function chooseOption(
  content: ChoiceContent,
  chosen: readonly string[],
  optionId: string,
): ChooseResult {
  if (content.maxChoices === 1) return { kind: 'changed', value: [optionId] };
  if (chosen.includes(optionId)) {
    return { kind: 'changed', value: chosen.filter((other) => other !== optionId) };
  }
  const isFull = content.maxChoices > 0 && chosen.length >= content.maxChoices;
  if (isFull) return { kind: 'full', most: content.maxChoices };
  return { kind: 'changed', value: ChoiceResponse.parse([...chosen, optionId]) };
}

/** What the key of a number does: the same as choosing the option at that place, counted from 1. */
export function chooseByNumber(content: unknown, value: unknown, number: number): unknown {
  const choice = ChoiceContent.parse(content);
  const option = choice.options[number - 1];
  if (!option) return null;
  const result = chooseOption(choice, readChosen(value), option.optionId);
  return result.kind === 'changed' ? result.value : null;
}
