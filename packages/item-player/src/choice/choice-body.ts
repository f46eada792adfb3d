import {
  ChoiceContent,
  ChoiceKey,
  ChoiceScoring,
} from '@kaopu/domain/bank/interactions/choice/choice-content.ts';
import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import type { RichText } from '@kaopu/domain/bank/rich-text.ts';

/** A body whose interaction is known to be a choice. */
export type ChoiceBody = Omit<ItemBody, 'content' | 'key' | 'scoring'> & {
  content: ChoiceContent;
  key: ChoiceKey;
  scoring: ChoiceScoring;
};

const empty: RichText = { 'zh-CN': '', en: '' };
const newOption = (optionId: string) => ({ optionId, text: empty, isFixed: false });

/** Reads the parts of a body; throws ZodError where it is not a choice. */
export const readChoiceBody = (body: ItemBody): ChoiceBody => ({
  ...body,
  content: ChoiceContent.parse(body.content),
  key: ChoiceKey.parse(body.key),
  scoring: ChoiceScoring.parse(body.scoring),
});

/** Four empty options, one to choose. */
export const newChoiceBody = (domainCode: string): ChoiceBody => ({
  interaction: 'choice',
  content: {
    stem: empty,
    options: ['a', 'b', 'c', 'd'].map(newOption),
    minChoices: 0,
    maxChoices: 1,
    shuffles: true,
  },
  key: { correct: [] },
  scoring: { method: 'all-or-nothing' },
  feedback: { rationale: null, parts: {} },
  points: 1,
  domainCode,
  subskillCode: null,
  cognitiveLevel: 'apply',
  estimatedFacility: null,
  tags: [],
});

/** The letter of the option at a place, counted from 0: A, B, C. */
export const letterAt = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : String(index + 1);

/** The letter under which the author sees an option; its id where it is not there. */
export function nameOption(content: unknown, optionId: string): string {
  const index = ChoiceContent.parse(content).options.findIndex((option) => option.optionId === optionId);
  return index < 0 ? optionId : letterAt(index);
}

/** An id that no option of this item has. */
export function nextOptionId(content: ChoiceContent): string {
  const taken = new Set(content.options.map(({ optionId }) => optionId));
  const letters = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !taken.has(letter));
  return letters ?? `o${Math.max(0, ...[...taken].map((id) => Number(id.slice(1)) || 0)) + 1}`;
}

export const addOption = (body: ChoiceBody): ChoiceBody => ({
  ...body,
  content: { ...body.content, options: [...body.content.options, newOption(nextOptionId(body.content))] },
});

/** Removes an option, also from the key and from the reasons. */
export function removeOption(body: ChoiceBody, optionId: string): ChoiceBody {
  const { [optionId]: _reason, ...parts } = body.feedback.parts;
  return {
    ...body,
    content: {
      ...body.content,
      options: body.content.options.filter((option) => option.optionId !== optionId),
    },
    key: { correct: body.key.correct.filter((correct) => correct !== optionId) },
    feedback: { ...body.feedback, parts },
  };
}

/** Moves an option by one place, -1 up or 1 down; at the end it stays. */
export function moveOption(body: ChoiceBody, optionId: string, by: -1 | 1): ChoiceBody {
  const options = [...body.content.options];
  const from = options.findIndex((option) => option.optionId === optionId);
  const [moved, other] = [options[from], options[from + by]];
  if (!moved || !other) return body;
  options[from] = other;
  options[from + by] = moved;
  return { ...body, content: { ...body.content, options } };
}

/** Marks an option as correct: the only one of a single choice, one more or one less of a multiple one. */
export function toggleCorrect(body: ChoiceBody, optionId: string): ChoiceBody {
  const { correct } = body.key;
  const without = correct.filter((other) => other !== optionId);
  if (body.content.maxChoices === 1) return { ...body, key: { correct: [optionId] } };
  return {
    ...body,
    key: { correct: without.length < correct.length ? without : [...correct, optionId].sort() },
  };
}

export const changeOption = (
  body: ChoiceBody,
  optionId: string,
  change: Partial<{ text: RichText; isFixed: boolean }>,
): ChoiceBody => ({
  ...body,
  content: {
    ...body.content,
    options: body.content.options.map((option) =>
      option.optionId === optionId ? { ...option, ...change } : option,
    ),
  },
});

/** Sets why an option is right or wrong; without any words there is no reason. */
export function changeReason(body: ChoiceBody, optionId: string, reason: RichText): ChoiceBody {
  const { [optionId]: _old, ...others } = body.feedback.parts;
  const isEmpty = reason['zh-CN'] === '' && reason.en === '';
  const parts = isEmpty ? others : { ...others, [optionId]: reason };
  return { ...body, feedback: { ...body.feedback, parts } };
}
