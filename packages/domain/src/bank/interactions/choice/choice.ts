import { defineInteraction } from '../../define-interaction.ts';
import { ChoiceContent, ChoiceKey, ChoiceResponse, ChoiceScoring } from './choice-content.ts';
import { findChoiceProblems } from './find-choice-problems.ts';
import { acceptsChoice, scoreChoice } from './score-choice.ts';
import { shuffleChoice } from './shuffle-choice.ts';

/** One or several of the options on offer. */
export const choice = defineInteraction({
  name: 'choice',
  contentSchema: ChoiceContent,
  keySchema: ChoiceKey,
  scoringSchema: ChoiceScoring,
  responseSchema: ChoiceResponse,
  findProblems: findChoiceProblems,
  acceptsResponse: acceptsChoice,
  isAnswered: (content, response) => response.length >= Math.max(1, content.minChoices),
  score: scoreChoice,
  shuffle: shuffleChoice,
});
