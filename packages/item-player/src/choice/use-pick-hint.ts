import {
  type ChoiceContent,
  isMultipleChoice,
} from '@kaopu/domain/bank/interactions/choice/choice-content.ts';
import { itemPlayerMessages } from '@kaopu/i18n/item-player.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';

/** How many options to choose and how many are chosen, in words. */
export function usePickHint(
  { minChoices, maxChoices: most, ...rest }: ChoiceContent,
  chosen: number,
): string {
  const t = useMessages(itemPlayerMessages);
  if (!isMultipleChoice({ minChoices, maxChoices: most, ...rest })) return t('choice.pickOne');
  if (most === 0) return t('choice.pickAny', { chosen });
  if (most === minChoices) return t('choice.pickExactly', { most, chosen });
  return t('choice.pickAtMost', { most, chosen });
}
