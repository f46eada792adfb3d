import type {
  ChoiceContent,
  ChoiceKey,
  ChoiceScoring,
} from '@kaopu/domain/bank/interactions/choice/choice-content.ts';
import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import type { StarterChoiceItem } from './items.ts';

/** A choice of the starter bank as an item body, with content, key and scoring of their own types. */
export type ChoiceItemBody = ItemBody & { content: ChoiceContent; key: ChoiceKey; scoring: ChoiceScoring };

/** The item body of a starter choice. Its plain texts become rich text in the one form that the sanitiser gives. */
export function toChoiceItemBody(item: StarterChoiceItem): ChoiceItemBody {
  const content: ChoiceContent = {
    stem: asParagraph(item.stem),
    options: item.options.map(({ id, text }) => ({ optionId: id, text: asInline(text), isFixed: false })),
    minChoices: 0,
    maxChoices: item.max_choices,
    shuffles: true,
  };
  const correct = item.options.filter((option) => option.correct).map((option) => option.id);
  const reasons = item.options.flatMap(({ id, why }) => (why ? [[id, asParagraph(why)] as const] : []));
  return {
    interaction: 'choice',
    content,
    key: { correct: correct.sort() },
    scoring: { method: item.scoring },
    feedback: { rationale: asParagraph(item.rationale), parts: Object.fromEntries(reasons) },
    points: item.points,
    domainCode: item.domain,
    subskillCode: item.subskill,
    cognitiveLevel: item.cognitive,
    estimatedFacility: item.facility,
    tags: item.tags,
  };
}

function asParagraph(text: Bilingual): Bilingual {
  return { 'zh-CN': `<p>${escaped(text['zh-CN'])}</p>`, en: `<p>${escaped(text.en)}</p>` };
}

function asInline(text: Bilingual): Bilingual {
  return { 'zh-CN': escaped(text['zh-CN']), en: escaped(text.en) };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}
