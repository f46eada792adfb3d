import type { CompetencyFramework } from './competency-framework.ts';

/** Why a framework is not fit to publish, by a stable code, and the place that is meant. */
export type FrameworkFault = {
  code:
    | 'DUPLICATE_CODE'
    | 'UNKNOWN_METRIC'
    | 'UNKNOWN_UNIT'
    | 'UNKNOWN_DOMAIN'
    | 'SUBSKILL_ELSEWHERE'
    | 'EXPECTED_MISSING'
    | 'EXPECTED_OUT_OF_RANGE';
  at: string;
};

/** A code that is written somewhere, and where. */
type Written = { code: string; at: string };

/** Everything that keeps a framework from being published; an empty list when it is fit. */
export function findFrameworkFaults(framework: CompetencyFramework): FrameworkFault[] {
  return [
    ...findDuplicates(framework),
    ...findUnknownReferences(framework),
    ...findMisplacedSubskills(framework),
    ...findWrongProfiles(framework),
  ];
}

const fault = (code: FrameworkFault['code'], at: string): FrameworkFault => ({ code, at });

const domainCodesOf = ({ domains }: CompetencyFramework): string[] =>
  domains.map(({ domainCode }) => domainCode);

/** Every sub-skill with the place where it stands. */
function subskillsOf({ domains }: CompetencyFramework) {
  return domains.flatMap(({ domainCode, subskills }, place) =>
    subskills.map((subskill, index) => ({
      ...{ domainCode, subskill },
      at: `domains[${place}].subskills[${index}]`,
    })),
  );
}

function findDuplicates(framework: CompetencyFramework): FrameworkFault[] {
  const { metrics, domains, levels, mappings } = framework;
  const kinds: Written[][] = [
    metrics.map(({ metricCode: code }, place) => ({ code, at: `metrics[${place}].metricCode` })),
    domains.map(({ domainCode: code }, place) => ({ code, at: `domains[${place}].domainCode` })),
    levels.map(({ levelCode: code }, place) => ({ code, at: `levels[${place}].levelCode` })),
    mappings.map(({ mappingCode: code }, place) => ({ code, at: `mappings[${place}].mappingCode` })),
    subskillsOf(framework).map(({ subskill, at }) => ({
      code: subskill.subskillCode,
      at: `${at}.subskillCode`,
    })),
  ];
  return kinds.flatMap((written) =>
    written
      .filter(({ code }, index) => written.findIndex((other) => other.code === code) < index)
      .map(({ at }) => fault('DUPLICATE_CODE', at)),
  );
}

function findUnknownReferences(framework: CompetencyFramework): FrameworkFault[] {
  const { metrics, domains, units } = framework;
  const known = new Set(metrics.map(({ metricCode }) => metricCode));
  const named = [
    ...domains.map(({ metricCodes }, place) => ({ metricCodes, at: `domains[${place}]` })),
    ...subskillsOf(framework).map(({ subskill, at }) => ({ metricCodes: subskill.metricCodes, at })),
  ];
  const inMetrics = named.flatMap(({ metricCodes, at }) =>
    metricCodes.flatMap((code, index) =>
      known.has(code) ? [] : [fault('UNKNOWN_METRIC', `${at}.metricCodes[${index}]`)],
    ),
  );
  const inUnits = metrics.flatMap(({ unitCode }, place) =>
    Object.hasOwn(units, unitCode) ? [] : [fault('UNKNOWN_UNIT', `metrics[${place}].unitCode`)],
  );
  return [...inUnits, ...inMetrics];
}

function findMisplacedSubskills(framework: CompetencyFramework): FrameworkFault[] {
  return subskillsOf(framework)
    .filter(({ domainCode, subskill }) => !subskill.subskillCode.startsWith(`${domainCode}.`))
    .map(({ at }) => fault('SUBSKILL_ELSEWHERE', `${at}.subskillCode`));
}

/** A profile is drawn over every domain of the framework and over no other. */
function findWrongProfiles(framework: CompetencyFramework): FrameworkFault[] {
  const domainCodes = domainCodesOf(framework);
  return framework.levels.flatMap(({ expected }, place) => {
    const at = (domainCode: string) => `levels[${place}].expected.${domainCode}`;
    const given = Object.entries(expected);
    return [
      ...domainCodes
        .filter((domainCode) => !Object.hasOwn(expected, domainCode))
        .map((domainCode) => fault('EXPECTED_MISSING', at(domainCode))),
      ...given
        .filter(([domainCode]) => !domainCodes.includes(domainCode))
        .map(([domainCode]) => fault('UNKNOWN_DOMAIN', at(domainCode))),
      ...given
        .filter(([, value]) => !(value >= 0 && value <= 100))
        .map(([domainCode]) => fault('EXPECTED_OUT_OF_RANGE', at(domainCode))),
    ];
  });
}
