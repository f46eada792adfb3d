import { z } from 'zod';
import { LocalText } from './local-text.ts';
import { readShape, readYaml } from './read-yaml.ts';

const Metric = z.strictObject({
  id: z.string(),
  unit: z.string(),
  better: z.enum(['higher', 'lower', 'target']),
  name: LocalText,
  formula: LocalText,
});

const Subskill = z.strictObject({
  code: z.string().regex(/^D\d\.\d$/),
  name: LocalText,
  competent: LocalText,
  metrics: z.array(z.string()),
});

const Domain = z.strictObject({
  code: z.string().regex(/^D\d$/),
  short: LocalText,
  name: LocalText,
  summary: LocalText,
  metrics: z.array(z.string()),
  subskills: z.array(Subskill).min(1),
});

const Level = z.strictObject({
  code: z.string(),
  name: LocalText,
  role: LocalText,
  description: LocalText,
  scope: LocalText,
  can_do: z.array(LocalText),
  /** The picture of a typical holder, 0 to 100 by domain, for drawing; not a pass mark. */
  expected: z.record(z.string(), z.number().min(0).max(100)),
});

/** How it relates to other people's occupation lists. */
const Mapping = z.strictObject({
  id: z.string(),
  target: LocalText,
  target_code: z.string(),
  catalogue_year: z.int(),
  relation: z.enum(['related', 'broader', 'narrower']),
  note: LocalText,
});

const StarterFramework = z
  .object({
    framework: z.looseObject({
      id: z.string(),
      version: z.string(),
      name: LocalText,
      occupation: z.strictObject({ id: z.string(), name: LocalText }),
      definition: LocalText,
      note: LocalText,
      mappings: z.array(Mapping),
    }),
    units: z.record(z.string(), LocalText),
    metrics: z.array(Metric),
    domains: z.array(Domain).min(1),
    levels: z.array(Level).min(1),
  })
  .superRefine((file, context) => {
    const metrics = new Set(file.metrics.map((metric) => metric.id));
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    file.domains.forEach((domain, place) => {
      domain.subskills.forEach((subskill, index) => {
        const path = ['domains', place, 'subskills', index];
        if (!subskill.code.startsWith(`${domain.code}.`))
          complain([...path, 'code'], `does not belong to ${domain.code}`);
        const unknown = subskill.metrics.find((id) => !metrics.has(id));
        if (unknown !== undefined) complain([...path, 'metrics'], `no metric is called ${unknown}`);
      });
    });
  });

/** The competency framework: domains with sub-skills, metrics, and the levels of the profession. */
export type StarterFramework = z.infer<typeof StarterFramework>;

/** Reads `framework.yaml`. Throws StarterContentError naming file, path and reason. */
export function parseFramework(text: string, file = 'framework.yaml'): StarterFramework {
  return readShape(StarterFramework, readYaml(text, file), file);
}
