import { certificateVariables, variablesNamed, variablesNeeded } from './certificate-variables.ts';
import {
  offeredChoices,
  type Proof,
  type Requirement,
  requirementsFor,
  type SchemeRules,
  type Way,
} from './scheme-rules.ts';

/** Why rules are not fit to publish, by a stable code, and the place that is meant. */
export const schemeFaultCodes = [
  'NO_LEVEL',
  'NO_ROUTE',
  'LEVEL_WITHOUT_ROUTE',
  'UNKNOWN_LEVEL',
  'DUPLICATE_KEY',
  'TEXT_MISSING',
  'WEIGHTS_NOT_100',
  'OWN_COURSE_ONLY',
  'QUORUM_EVEN',
  'UNKNOWN_VARIABLE',
  'WORDING_NEEDS_TEST',
  'STAMP_MISSING',
] as const;
export type SchemeFault = { code: (typeof schemeFaultCodes)[number]; at: string };

/** Everything that keeps the rules from being published; an empty list when they are fit. */
export function findSchemeFaults(rules: SchemeRules): SchemeFault[] {
  return [
    ...findStructureFaults(rules),
    ...findDuplicates(rules),
    ...findMissingTexts(rules, 'rules'),
    ...findWrongWeights(rules),
    ...findOwnCourseOnly(rules),
    ...(rules.board.votingMin % 2 === 0 ? [fault('QUORUM_EVEN', 'board.votingMin')] : []),
    ...findWordingFaults(rules),
  ];
}

const fault = (code: SchemeFault['code'], at: string): SchemeFault => ({ code, at });

/** Every requirement of the rules, with the place where it stands. */
function allRequirements(rules: SchemeRules): Requirement[] {
  return [
    ...rules.common,
    ...rules.levels.flatMap(({ requirements }) => requirements),
    ...rules.routes.flatMap(({ requirements }) => requirements),
  ];
}

function findStructureFaults(rules: SchemeRules): SchemeFault[] {
  const levels = rules.levels.map(({ levelCode }) => levelCode);
  const offered = offeredChoices(rules).map(({ levelCode }) => levelCode);
  const inCredentials = allRequirements(rules)
    .flatMap(({ ways }) => ways.flatMap(({ proofs }) => proofs))
    .flatMap((proof) => (proof.kind === 'credential' ? [proof.levelCode] : []));
  const unknown = [...offered, ...inCredentials].filter((levelCode) => !levels.includes(levelCode));
  return [
    ...(levels.length === 0 ? [fault('NO_LEVEL', 'levels')] : []),
    ...(rules.routes.length === 0 ? [fault('NO_ROUTE', 'routes')] : []),
    ...levels.filter((code) => !offered.includes(code)).map((code) => fault('LEVEL_WITHOUT_ROUTE', code)),
    ...[...new Set(unknown)].map((code) => fault('UNKNOWN_LEVEL', code)),
  ];
}

function findDuplicates(rules: SchemeRules): SchemeFault[] {
  const repeated = (keys: string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);
  const perChoice = offeredChoices(rules).flatMap((choice) => {
    const requirements = requirementsFor(rules, choice);
    const ways = requirements.flatMap((requirement) => requirement.ways);
    return [
      ...repeated(requirements.map(({ requirementId }) => requirementId)),
      ...repeated(ways.map(({ wayId }) => wayId)),
    ];
  });
  const codes = [
    ...repeated(rules.levels.map(({ levelCode }) => levelCode)),
    ...repeated(rules.routes.map(({ route }) => route)),
  ];
  return [...new Set([...codes, ...perChoice])].map((key) => fault('DUPLICATE_KEY', key));
}

/** Finds every text that lacks one of its languages. */
function findMissingTexts(value: unknown, at: string): SchemeFault[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value && 'en' in value) {
    const isMissing = [value['zh-CN'], value.en].some((text) => String(text).trim() === '');
    return isMissing ? [fault('TEXT_MISSING', at)] : [];
  }
  return Object.entries(value).flatMap(([key, inner]) => findMissingTexts(inner, `${at}.${key}`));
}

function findWrongWeights(rules: SchemeRules): SchemeFault[] {
  return rules.levels.flatMap(({ levelCode, theoryWeights, practicalWeights }) =>
    Object.entries({ theoryWeights, practicalWeights })
      .filter(([, weights]) => weights !== null && !sumsTo100(Object.values(weights)))
      .map(([table]) => fault('WEIGHTS_NOT_100', `${levelCode}.${table}`)),
  );
}

/** Weights may have decimals; they are added in millionths so that 33.3 + 33.3 + 33.4 is 100. */
function sumsTo100(weights: number[]): boolean {
  return weights.reduce((sum, weight) => sum + Math.round(weight * 1e6), 0) === 100 * 1e6;
}

/** ISO/IEC 17024: the body's own training may be accepted, but is never the only way in. */
function findOwnCourseOnly(rules: SchemeRules): SchemeFault[] {
  const needsOwnCourse = (way: Way) => way.proofs.some((proof) => proof.kind === 'course');
  return allRequirements(rules)
    .filter(({ ways }) => ways.every(needsOwnCourse))
    .map(({ requirementId }) => fault('OWN_COURSE_ONLY', requirementId));
}

function findWordingFaults(rules: SchemeRules): SchemeFault[] {
  const known: readonly string[] = certificateVariables;
  const stamps = rules.certificate.statuses.map(({ id }) => id);
  const needsTest = variablesNeeded(rules.certificate).includes('theory');
  const withoutTest = offeredChoices(rules).filter((choice) => !alwaysHasTest(rules, choice));
  return [
    ...variablesNamed(rules.certificate)
      .filter((name) => !known.includes(name))
      .map((name) => fault('UNKNOWN_VARIABLE', name)),
    ...(needsTest ? withoutTest : []).map(({ levelCode, route }) =>
      fault('WORDING_NEEDS_TEST', `${levelCode}.${route}`),
    ),
    ...['active', 'suspended', 'withdrawn', 'expired']
      .filter((id) => !stamps.includes(id))
      .map((id) => fault('STAMP_MISSING', id)),
  ];
}

/** Whether nobody can complete this choice without a test, so that there is a score to print. */
function alwaysHasTest(rules: SchemeRules, choice: { levelCode: string; route: string }): boolean {
  const isTest = (proof: Proof) => proof.kind === 'test';
  return requirementsFor(rules, choice).some(({ ways }) => ways.every(({ proofs }) => proofs.some(isTest)));
}
