import { z } from 'zod';
import type { Bilingual } from '../language.ts';
import { readCertificateSection } from './read-certificate-section.ts';
import type { Proof, Requirement, SchemeLevel, SchemeRoute, SchemeRules, Way } from './scheme-rules.ts';

const Text = z
  .object({ zh: z.string(), en: z.string() })
  .transform(({ zh, en }): Bilingual => ({ 'zh-CN': zh, en }));
const Weights = z.record(z.string(), z.number());
const LevelCode = z.string();

const VersionSection = z.object({
  version: z.string(),
  title: Text,
  levels: z.array(z.object({ code: LevelCode, theory: Weights, practical: Weights })),
  routes: z.array(
    z.object({
      id: z.string(),
      name: Text,
      summary: Text,
      levels: z.array(LevelCode),
      evidence: z.array(
        z.object({ id: z.string(), by: z.string(), name: Text, applies_if: z.string().optional() }),
      ),
    }),
  ),
  prerequisites: z.object({
    common: z.array(z.object({ id: z.string(), name: Text })),
    levels: z.record(LevelCode, z.array(z.object({ id: z.string(), own_course: z.boolean(), name: Text }))),
  }),
  validity: z.object({ months: z.number() }),
});

const SchemeFile = z.object({
  versions: z.array(z.looseObject({ version: z.string() })),
  board_rules: z.object({
    quorum: z.object({ voting_min: z.number(), public_member_present: z.boolean() }),
    recusal: z.object({ lookback_months: z.number() }),
  }),
  certificate: z.unknown(),
  number_format: z.object({ parts: z.array(z.object({ id: z.string(), value: z.string().optional() })) }),
});

/** What the file cannot know: the ids in this installation, and the words for its levels. */
export type SchemeFileNames = {
  courseId: string;
  testIds: Readonly<Record<string, string>>;
  levelNames: Readonly<Record<string, Bilingual>>;
};

type VersionSection = z.infer<typeof VersionSection>;
type Prerequisite = VersionSection['prerequisites']['levels'][string][number];

/**
 * Reads one version of a scheme file (already parsed from YAML) into rules. Where the file says a condition in
 * words only, it becomes evidence that an officer judges.
 * @throws ZodError naming the field that is missing; Error for a version or a level that is not there
 */
export function readSchemeVersion(file: unknown, version: string, names: SchemeFileNames): SchemeRules {
  const read = SchemeFile.parse(file);
  const found = read.versions.find((one) => one.version === version);
  if (!found) throw new Error(`the scheme file has no version ${version}`);
  const section = VersionSection.parse(found);
  return {
    levels: section.levels.map((level) => toLevel(level, section, names)),
    routes: section.routes.map(toRoute),
    common: section.prerequisites.common.map(({ id, name }) =>
      requirement(id, name, 'admission', [declarationWay(id, name)]),
    ),
    validity: { months: section.validity.months },
    board: {
      votingMin: read.board_rules.quorum.voting_min,
      publicMember: read.board_rules.quorum.public_member_present,
      lookbackMonths: read.board_rules.recusal.lookback_months,
    },
    numberPrefix: read.number_format.parts.find(({ id }) => id === 'prefix')?.value ?? 'KP',
    certificate: readCertificateSection(read.certificate),
  };
}

const requirement = (
  requirementId: string,
  name: Bilingual,
  neededFor: Requirement['neededFor'],
  ways: Way[],
): Requirement => ({ requirementId, name, neededFor, ways });

const declarationWay = (id: string, name: Bilingual): Way => ({
  wayId: id,
  name,
  proofs: [{ kind: 'declaration', proofId: id, name }],
});

function toLevel(
  level: VersionSection['levels'][number],
  section: VersionSection,
  names: SchemeFileNames,
): SchemeLevel {
  const testId = names.testIds[level.code];
  const name = names.levelNames[level.code];
  if (!testId || !name) throw new Error(`no test or name was given for level ${level.code}`);
  const prerequisites = section.prerequisites.levels[level.code] ?? [];
  const theory: Proof = { kind: 'test', testId, maxAgeMonths: 24 };
  return {
    levelCode: level.code,
    name,
    theoryWeights: level.theory,
    practicalWeights: level.practical,
    requirements: [
      requirement(
        'prerequisite',
        { 'zh-CN': '报名条件', en: 'Way in' },
        'admission',
        prerequisites.map((one) => toWay(one, names.courseId)),
      ),
      requirement('theory', { 'zh-CN': '理论考试', en: 'Theory examination' }, 'decision', [
        { wayId: 'theory', name: { 'zh-CN': '理论成绩合格', en: 'Theory passed' }, proofs: [theory] },
      ]),
    ],
  };
}

/** How long the level below must have been held; the file says it in words only. */
const heldBefore: Readonly<Record<string, { levelCode: string; heldMonths: number }>> = {
  'l2-cert': { levelCode: 'L1', heldMonths: 6 },
  'l3-cert': { levelCode: 'L2', heldMonths: 12 },
  'l4-cert': { levelCode: 'L3', heldMonths: 24 },
  'l5-cert': { levelCode: 'L4', heldMonths: 24 },
};
/** Ways that ask for nothing besides what is computed. */
const withoutEvidence: readonly string[] = ['l1-own-course', 'l2-cert'];

function toWay(prerequisite: Prerequisite, courseId: string): Way {
  const { id, name, own_course: isOwnCourse } = prerequisite;
  const held = heldBefore[id];
  const proofs: Proof[] = [];
  if (isOwnCourse) proofs.push({ kind: 'course', courseId });
  if (held) proofs.push({ kind: 'credential', ...held });
  if (!withoutEvidence.includes(id)) {
    proofs.push({ kind: 'evidence', proofId: id, name, count: 1, broughtBy: 'applicant' });
  }
  return { wayId: id, name, proofs };
}

/** Who brings a piece of evidence themselves; everything else officers put on file. */
const broughtByApplicant: readonly string[] = [
  'candidate',
  'platform_export',
  'merchant_confirmation',
  'different_sources',
  'organiser',
];
const doesNotApply: Readonly<Record<string, Bilingual>> = {
  long_claim: { 'zh-CN': '没有超过5年的经历主张', en: 'No claim of more than five years is made' },
  supplement: { 'zh-CN': '赛题已覆盖全部标准', en: 'The contest covered every criterion' },
};

function toRoute(route: VersionSection['routes'][number]): SchemeRoute {
  // Theory stands with the level, because each level has a test of its own.
  const evidence = route.evidence.filter(({ id }) => id !== 'theory');
  return {
    route: route.id,
    name: route.name,
    summary: route.summary,
    levelCodes: route.levels,
    requirements: evidence.map(({ id, name, by }) => {
      const broughtBy = broughtByApplicant.includes(by) ? 'applicant' : 'body';
      const proof: Proof = { kind: 'evidence', proofId: id, name, count: 1, broughtBy };
      const exception = doesNotApply[id];
      return requirement(id, name, 'decision', [
        { wayId: id, name, proofs: [proof] },
        ...(exception ? [declarationWay(`${id}-none`, exception)] : []),
      ]);
    }),
  };
}
