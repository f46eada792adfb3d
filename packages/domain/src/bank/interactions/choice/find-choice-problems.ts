import type { ItemParts, ItemProblem } from '../../define-interaction.ts';
import { findMissingLanguages } from '../../rich-text.ts';
import type { ChoiceContent, ChoiceKey, ChoiceScoring } from './choice-content.ts';

/** What an author must still do before the item can be published. */
export function findChoiceProblems({
  content,
  key,
}: ItemParts<ChoiceContent, ChoiceKey, ChoiceScoring>): ItemProblem[] {
  return [...findGaps(content), ...findLimitProblems(content), ...findKeyProblems(content, key)];
}

function findGaps(content: ChoiceContent): ItemProblem[] {
  const stem = findMissingLanguages(content.stem).map(
    (language): ItemProblem => ({ code: 'STEM_MISSING', language }),
  );
  const options = content.options.flatMap((option) =>
    findMissingLanguages(option.text).map(
      (language): ItemProblem => ({ code: 'PART_MISSING', part: option.optionId, language }),
    ),
  );
  const tooFew: ItemProblem[] = content.options.length < 2 ? [{ code: 'TOO_FEW_PARTS' }] : [];
  return [...stem, ...tooFew, ...options];
}

function findLimitProblems({ minChoices, maxChoices, options }: ChoiceContent): ItemProblem[] {
  const most = maxChoices === 0 ? options.length : maxChoices;
  return minChoices > most || most > options.length ? [{ code: 'CHOICES_IMPOSSIBLE' }] : [];
}

function findKeyProblems(
  { minChoices, maxChoices, options }: ChoiceContent,
  { correct }: ChoiceKey,
): ItemProblem[] {
  if (correct.length === 0) return [{ code: 'KEY_MISSING' }];
  const onOffer = new Set(options.map((option) => option.optionId));
  const unknown = correct.filter((optionId) => !onOffer.has(optionId));
  const problems = unknown.map((part): ItemProblem => ({ code: 'KEY_UNKNOWN_PART', part }));
  const cannotBeChosen = (maxChoices > 0 && correct.length > maxChoices) || correct.length < minChoices;
  return cannotBeChosen ? [...problems, { code: 'KEY_OUT_OF_REACH' }] : problems;
}
