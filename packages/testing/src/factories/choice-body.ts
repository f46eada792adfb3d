import { ItemBody } from '@kaopu/domain/bank/item-body.ts';

const both = (text: string) => ({ 'zh-CN': text, en: text });

/** A complete choice item with the options a to d, of which `correct` are the key; single choice where that is one. */
export function choiceBody(
  facts: { stem?: string; correct?: string[]; points?: number; domainCode?: string } = {},
): ItemBody {
  const correct = facts.correct ?? ['b'];
  return ItemBody.parse({
    interaction: 'choice',
    content: {
      stem: both(`<p>${facts.stem ?? '先做什么？'}</p>`),
      options: ['a', 'b', 'c', 'd'].map((optionId) => ({ optionId, text: both(`option ${optionId}`) })),
      maxChoices: correct.length === 1 ? 1 : 0,
    },
    key: { correct },
    scoring: { method: correct.length === 1 ? 'all-or-nothing' : 'per-part-minus-wrong' },
    feedback: { rationale: both('<p>the secret rationale</p>'), parts: { a: both('the secret reason') } },
    points: facts.points ?? 2,
    domainCode: facts.domainCode ?? 'D1',
    subskillCode: 'D1.3',
    cognitiveLevel: 'apply',
    estimatedFacility: 0.65,
    tags: ['pace'],
  });
}
