import { mulberry32, seedFromText, shuffled } from '../../../random/mulberry32.ts';
import type { ChoiceContent } from './choice-content.ts';

/** The options in the order of this seed; fixed ones keep their places. Without `shuffles` nothing moves. */
export function shuffleChoice(content: ChoiceContent, seed: string): ChoiceContent {
  if (!content.shuffles) return content;
  const moving = shuffled(
    content.options.filter((option) => !option.isFixed),
    mulberry32(seedFromText(seed)),
  );
  return {
    ...content,
    options: content.options.map((option) => (option.isFixed ? option : (moving.shift() ?? option))),
  };
}
