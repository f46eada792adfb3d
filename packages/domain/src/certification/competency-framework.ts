import { z } from 'zod';
import { Bilingual } from '../language.ts';

/** A short name inside one framework, such as `D1`, `D1.2`, `L3` or `pace_vs_plan`. */
const Code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);

/** A text that says something in both languages. */
const Words = Bilingual.refine((text) => text['zh-CN'].trim() !== '' && text.en.trim() !== '', {
  message: 'empty in one language',
});

/** A figure in which a competence shows. `target`: as close to the stated value as possible. */
export const FrameworkMetric = z.object({
  metricCode: Code,
  unitCode: Code,
  better: z.enum(['higher', 'lower', 'target']),
  name: Words,
  formula: Words,
});
export type FrameworkMetric = z.infer<typeof FrameworkMetric>;

export const FrameworkSubskill = z.object({
  /** Begins with its domain and a dot: `D1.2`. */
  subskillCode: Code,
  name: Words,
  /** What somebody does who has it, in one sentence. */
  competent: Words,
  metricCodes: z.array(Code),
});
export type FrameworkSubskill = z.infer<typeof FrameworkSubskill>;

export const FrameworkDomain = z.object({
  domainCode: Code,
  /** For charts and narrow columns. */
  shortName: Words,
  name: Words,
  summary: Words,
  metricCodes: z.array(Code),
  subskills: z.array(FrameworkSubskill).min(1).max(50),
});
export type FrameworkDomain = z.infer<typeof FrameworkDomain>;

export const FrameworkLevel = z.object({
  levelCode: Code,
  name: Words,
  role: Words,
  description: Words,
  scope: Words,
  canDo: z.array(Words).min(1).max(50),
  /** The picture of a typical holder, 0 to 100 by domain, for drawing; not a pass mark. */
  expected: z.record(Code, z.number()),
});
export type FrameworkLevel = z.infer<typeof FrameworkLevel>;

/** How this framework relates to somebody else's list of occupations. Nothing here is ever equivalent. */
export const FrameworkMapping = z.object({
  mappingCode: Code,
  target: Words,
  targetCode: z.string().max(40),
  catalogueYear: z.int(),
  relation: z.enum(['related', 'broader', 'narrower']),
  note: Words,
});
export type FrameworkMapping = z.infer<typeof FrameworkMapping>;

/**
 * One version of what an occupation asks of a person, as data. Whether its parts fit together:
 * `findFrameworkFaults`.
 */
export const CompetencyFramework = z.object({
  frameworkCode: Code,
  version: z.string().trim().min(1).max(40),
  name: Words,
  occupation: z.object({ occupationCode: Code, name: Words }),
  definition: Words,
  note: Words,
  mappings: z.array(FrameworkMapping).max(50),
  /** The names of the units in which metrics are given. */
  units: z.record(Code, Words),
  metrics: z.array(FrameworkMetric).max(500),
  domains: z.array(FrameworkDomain).min(1).max(50),
  levels: z.array(FrameworkLevel).min(1).max(20),
});
export type CompetencyFramework = z.infer<typeof CompetencyFramework>;
