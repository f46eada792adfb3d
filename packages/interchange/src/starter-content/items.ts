import { z } from 'zod';
import { LocalText } from './local-text.ts';
import { readShape, readYaml } from './read-yaml.ts';

const common = {
  /** Domain and number, `D1-001`. */
  id: z.string().regex(/^D\d-\d{3}$/),
  domain: z.string().regex(/^D\d$/),
  subskill: z.string().regex(/^D\d\.\d$/),
  cognitive: z.enum(['recall', 'apply', 'analyse']),
  /** The author's estimate of the share of competent candidates who get it right. */
  facility: z.number().min(0).max(1),
  points: z.int().min(1),
  tags: z.array(z.string()),
  stem: LocalText,
  scoring: z.enum(['all-or-nothing', 'per-part', 'per-part-minus-wrong', 'kendall']),
  /** Why the key is right, shown in review. */
  rationale: LocalText,
};

const Option = z
  .strictObject({
    id: z.string(),
    zh: z.string().min(1),
    en: z.string().min(1),
    correct: z.boolean().default(false),
    why: LocalText.optional(),
  })
  .transform(({ id, zh, en, correct, why }) => ({
    id,
    text: { 'zh-CN': zh, en },
    correct,
    why: why ?? null,
  }));
const Options = z.array(Option).min(2);

const ScoredText = z
  .strictObject({ points: z.int().min(1), zh: z.string(), en: z.string() })
  .transform(({ points, zh, en }) => ({ points, text: { 'zh-CN': zh, en } }));

const Accepted = z
  .strictObject({ zh: z.array(z.string()).min(1), en: z.array(z.string()).min(1) })
  .transform(({ zh, en }) => ({ 'zh-CN': zh, en }));
const Gap = z.strictObject({ accept: z.array(Accepted).min(1), ordered: z.boolean() });

const Region = z.strictObject({
  id: z.string(),
  shape: z.literal('rect'),
  coords: z.array(z.number()).length(4),
  label: LocalText,
  correct: z.boolean().default(false),
  why: LocalText,
});

const ChoiceItem = z.strictObject({
  ...common,
  interaction: z.literal('choice'),
  /** 1 is a single choice, 0 as many as wanted. */
  max_choices: z.int().min(0),
  scoring: z.enum(['all-or-nothing', 'per-part', 'per-part-minus-wrong']),
  options: Options,
});
/** An item of the starter bank that is a single or multiple choice. */
export type StarterChoiceItem = z.infer<typeof ChoiceItem>;

const StarterItem = z
  .discriminatedUnion('interaction', [
    ChoiceItem,
    // the options of an order item stand in the right order
    z.strictObject({ ...common, interaction: z.literal('order'), options: Options }),
    z.strictObject({ ...common, interaction: z.literal('inline-choice'), options: Options }),
    z.strictObject({
      ...common,
      interaction: z.literal('match'),
      pairs: z.array(z.strictObject({ left: LocalText, right: LocalText })).min(2),
      extra_right: z.array(LocalText),
    }),
    z.strictObject({ ...common, interaction: z.literal('text-entry'), gaps: z.array(Gap).min(1) }),
    z.strictObject({
      ...common,
      interaction: z.literal('gap-match'),
      gaps: z.array(Gap).min(1),
      extra_right: z.array(LocalText),
    }),
    z.strictObject({
      ...common,
      interaction: z.literal('numeric'),
      answer: z.strictObject({
        value: z.number(),
        tolerance: z.number().min(0),
        unit: z.union([z.string(), LocalText]),
      }),
    }),
    z.strictObject({
      ...common,
      interaction: z.literal('hotspot'),
      max_choices: z.int().min(0),
      canvas: z.strictObject({ width: z.int(), height: z.int() }),
      figure: LocalText,
      regions: z.array(Region).min(2),
    }),
    z.strictObject({
      ...common,
      interaction: z.literal('extended-text'),
      min_words: z.int(),
      max_words: z.int(),
      rubric: z.array(ScoredText).min(1),
      sample: LocalText,
    }),
  ])
  .superRefine((item, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (!item.id.startsWith(`${item.domain}-`)) complain('domain', `is not that of ${item.id}`);
    if (!item.subskill.startsWith(`${item.domain}.`))
      complain('subskill', `does not belong to ${item.domain}`);
    if (item.interaction === 'choice') {
      const correct = item.options.filter((option) => option.correct).length;
      if (correct === 0) complain('options', 'none is correct');
      if (item.max_choices > 0 && correct > item.max_choices)
        complain('max_choices', 'the key cannot be chosen');
    }
    if ('options' in item && new Set(item.options.map((option) => option.id)).size < item.options.length) {
      complain('options', 'two have the same id');
    }
  });
/** An item of the starter bank; `interaction` says of which kind. */
export type StarterItem = z.infer<typeof StarterItem>;

const StarterItems = z.array(StarterItem).superRefine((items, context) => {
  const seen = new Set<string>();
  items.forEach(({ id }, place) => {
    if (seen.has(id))
      context.addIssue({ code: 'custom', path: [place, 'id'], message: `${id} is there twice` });
    seen.add(id);
  });
});

/** Reads one file of the item bank, `items/D1.yaml`. Throws StarterContentError naming file, path and reason. */
export function parseItems(text: string, file = 'items.yaml'): StarterItem[] {
  return readShape(StarterItems, readYaml(text, file), file);
}
