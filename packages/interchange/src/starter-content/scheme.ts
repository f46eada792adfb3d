import { z } from 'zod';
import { fillNotStated } from './fill-not-stated.ts';
import { LocalText } from './local-text.ts';
import { readShape, readYaml } from './read-yaml.ts';
import { RelativeDay } from './relative-day.ts';
import { BoardRules, CertificateWording, ForbiddenWords } from './scheme-wording.ts';

const Shares = z.record(z.string(), z.number().min(0));
const Counts = z.record(z.string(), z.int().min(0));

const Part = z.strictObject({
  id: z.string(),
  kind: z.string(),
  items: z.int().optional(),
  minutes: z.int().optional(),
  minimum: z.number(),
  examiners: z.int().optional(),
  rooms: z.int().optional(),
  name: LocalText.optional(),
});

const SchemeLevel = z
  .strictObject({ code: z.string(), theory: Shares, practical: Shares, parts: z.array(Part).min(1) })
  .superRefine((level, context) => {
    for (const part of ['theory', 'practical'] as const) {
      const sum = Object.values(level[part]).reduce((total, weight) => total + weight, 0);
      if (sum !== 100)
        context.addIssue({ code: 'custom', path: [part], message: `weights sum to ${sum}, not 100` });
    }
  });

const TheoryTest = z.strictObject({
  level: z.string(),
  items: z.int().min(1),
  minutes: z.int().min(1),
  by_domain: Counts,
  by_cognitive: Counts,
  /** Items by domain and cognitive level. */
  blueprint: z.record(z.string(), Counts).optional(),
  sections: z
    .array(z.strictObject({ id: z.string(), domains: z.array(z.string()), items: z.int(), name: LocalText }))
    .optional(),
  form_rules: z.looseObject({}).optional(),
});

const Evidence = z.looseObject({ id: z.string(), min: z.int(), by: z.string(), name: LocalText });

const Route = z.looseObject({
  id: z.string(),
  name: LocalText,
  summary: LocalText,
  levels: z.array(z.string()).min(1),
  theory_required: z.boolean(),
  evidence: z.array(Evidence),
  certificate_line: LocalText,
});

const Prerequisites = z.strictObject({
  rule: LocalText,
  common: z.array(z.strictObject({ id: z.string(), value: z.number().optional(), name: LocalText })),
  levels: z.record(
    z.string(),
    z.array(
      z.strictObject({
        id: z.string(),
        own_course: z.boolean(),
        hours: z.number().optional(),
        name: LocalText,
      }),
    ),
  ),
});

/** One version. What it does not state is filled in from the version that it names before it is read. */
const SchemeVersion = z.looseObject({
  version: z.string(),
  status: z.enum(['retired', 'current']),
  title: LocalText,
  dates: z.strictObject({
    published: RelativeDay,
    in_force: RelativeDay,
    /** The last day on which one could apply under it. */
    closed_to_applications: RelativeDay.optional(),
    retired: RelativeDay.optional(),
    /** Those admitted before may finish under it until then. */
    transition_until: RelativeDay.optional(),
    review_due: RelativeDay.optional(),
  }),
  levels: z.array(SchemeLevel).min(1),
  theory_tests: z.array(TheoryTest),
  theory_policy: z.looseObject({ clock: z.looseObject({ grace_after_close_seconds: z.int() }) }),
  cut: z.number(),
  gates: z.array(z.string()),
  routes: z.array(Route).min(1),
  prerequisites: Prerequisites,
  validity: z.strictObject({ months: z.int().min(1), last_day_rule: LocalText.optional() }),
  resits: z.array(z.looseObject({ id: z.string(), name: LocalText })),
});

const StarterScheme = z.looseObject({
  body: z.strictObject({
    id: z.string(),
    name: LocalText,
    board_name: LocalText,
    kind: z.enum(['private', 'filed']),
    academy: LocalText,
    academy_id: z.string(),
    impartiality: LocalText,
  }),
  scheme: z.strictObject({
    id: z.string(),
    name: LocalText,
    occupation: LocalText,
    direction: LocalText,
    framework: z.string(),
    rubric: z.string(),
    subject: z.string(),
    construct: LocalText,
    language: z.array(z.string()),
  }),
  gates: z.array(z.looseObject({ id: z.string(), name: LocalText })),
  versions: z.array(SchemeVersion).min(1),
  board_rules: BoardRules,
  certificate: CertificateWording,
  forbidden_words: ForbiddenWords,
});

/** The certification scheme with its body, board and certificate. Sections that nothing reads yet stay as they are. */
export type StarterScheme = z.infer<typeof StarterScheme> & {
  /**
   * The file as data, texts still `{zh, en}` and unstated parts of versions filled in: what the readers in
   * the domain's certification room take.
   */
  source: unknown;
};

/** Reads `scheme.yaml`. Throws StarterContentError naming file, path and reason. */
export function parseScheme(text: string, file = 'scheme.yaml'): StarterScheme {
  const source = fillNotStated(readYaml(text, file), file);
  return { ...readShape(StarterScheme, source, file), source };
}
