import { z } from 'zod';
import { Id } from '../identifier.ts';
import { Bilingual } from '../language.ts';
import { CertificateTemplate } from './certificate-template.ts';

/** A short name inside one scheme version, such as `l3-work` or `live_exam`. */
const Key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/);

/** One thing that shows something. All but `evidence` are computed; evidence is judged by a person. */
export const Proof = z.discriminatedUnion('kind', [
  /** A course held here, and therefore one of the body's own. */
  z.object({ kind: z.literal('course'), courseId: Id }),
  z.object({ kind: z.literal('test'), testId: Id, maxAgeMonths: z.int().positive().nullable() }),
  /** An active credential of this scheme at a level, held for at least so long. */
  z.object({ kind: z.literal('credential'), levelCode: Key, heldMonths: z.int().nonnegative() }),
  /** What the applicant states on their own word. */
  z.object({ kind: z.literal('declaration'), proofId: Key, name: Bilingual }),
  /** So many pieces of evidence, accepted one by one; `body` are those that officers put on file. */
  z.object({
    kind: z.literal('evidence'),
    proofId: Key,
    name: Bilingual,
    count: z.int().min(1).max(50),
    broughtBy: z.enum(['applicant', 'body']),
  }),
]);
export type Proof = z.infer<typeof Proof>;

/** One way to meet a requirement: all of its proofs together. */
export const Way = z.object({ wayId: Key, name: Bilingual, proofs: z.array(Proof).min(1) });
export type Way = z.infer<typeof Way>;

/** What an applicant must show, by any one of its ways, before admission or before the board decides. */
export const Requirement = z.object({
  requirementId: Key,
  name: Bilingual,
  neededFor: z.enum(['admission', 'decision']),
  ways: z.array(Way).min(1),
});
export type Requirement = z.infer<typeof Requirement>;

/** Weights in percent by competency domain or rubric criterion. */
const Weights = z.record(Key, z.number().positive());

export const SchemeLevel = z.object({
  levelCode: Key,
  name: Bilingual,
  theoryWeights: Weights.nullable(),
  practicalWeights: Weights.nullable(),
  requirements: z.array(Requirement),
});
export type SchemeLevel = z.infer<typeof SchemeLevel>;

export const SchemeRoute = z.object({
  route: Key,
  name: Bilingual,
  summary: Bilingual,
  levelCodes: z.array(Key).min(1),
  requirements: z.array(Requirement),
});
export type SchemeRoute = z.infer<typeof SchemeRoute>;

/** How the board of this scheme decides. */
export const BoardRules = z.object({
  votingMin: z.int().min(1).max(99),
  publicMember: z.boolean(),
  /** How far back teaching and shared employment make a member stand aside. */
  lookbackMonths: z.int().positive(),
});
export type BoardRules = z.infer<typeof BoardRules>;

/** The rules of one version of a scheme, as data. Whether they are fit to publish: `findSchemeFaults`. */
export const SchemeRules = z.object({
  levels: z.array(SchemeLevel),
  routes: z.array(SchemeRoute),
  /** Required at every level and on every route. */
  common: z.array(Requirement),
  validity: z.object({ months: z.int().positive() }),
  board: BoardRules,
  numberPrefix: z.string().regex(/^[A-Z]{1,6}$/),
  certificate: CertificateTemplate,
});
export type SchemeRules = z.infer<typeof SchemeRules>;

/** What an applicant at `levelCode` by `route` must show, in the order in which it is asked. */
export function requirementsFor(
  rules: SchemeRules,
  choice: { levelCode: string; route: string },
): Requirement[] {
  const level = rules.levels.find(({ levelCode }) => levelCode === choice.levelCode);
  const route = rules.routes.find((one) => one.route === choice.route);
  return [...rules.common, ...(level?.requirements ?? []), ...(route?.requirements ?? [])];
}

/** Whether the scheme version offers this level by this route. */
export function offersRoute(rules: SchemeRules, choice: { levelCode: string; route: string }): boolean {
  return (
    rules.levels.some(({ levelCode }) => levelCode === choice.levelCode) &&
    rules.routes.some(
      ({ route, levelCodes }) => route === choice.route && levelCodes.includes(choice.levelCode),
    )
  );
}

/** Every pair of level and route that the rules offer. */
export function offeredChoices(rules: SchemeRules): { levelCode: string; route: string }[] {
  return rules.routes.flatMap(({ route, levelCodes }) =>
    levelCodes.map((levelCode) => ({ levelCode, route })),
  );
}
