import { ChoiceContent, isMultipleChoice } from '@kaopu/domain/bank/interactions/choice/choice-content.ts';
import { itemPlayerMessages } from '@kaopu/i18n/item-player.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import type { InteractionPlayer } from '../interaction-player.ts';
import { ChoiceAnswer } from './choice-answer.tsx';
import { ChoiceReview } from './choice-review.tsx';
import { chooseByNumber } from './choose-option.ts';

function ChoiceKind({ content }: { content: unknown }) {
  const t = useMessages(itemPlayerMessages);
  return t(isMultipleChoice(ChoiceContent.parse(content)) ? 'choice.multiple' : 'choice.single');
}

export const choicePlayer: InteractionPlayer = {
  name: 'choice',
  Answer: ChoiceAnswer,
  Review: ChoiceReview,
  Kind: ChoiceKind,
  chooseByNumber,
};
