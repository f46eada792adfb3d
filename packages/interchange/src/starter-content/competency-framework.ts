import type {
  CompetencyFramework,
  FrameworkDomain,
  FrameworkLevel,
} from '@kaopu/domain/certification/competency-framework.ts';
import type { StarterFramework } from './framework.ts';

/** The framework of the file as the product publishes it. */
export function toCompetencyFramework(file: StarterFramework): CompetencyFramework {
  const { id: frameworkCode, version, name, occupation, definition, note, mappings } = file.framework;
  return {
    ...{ frameworkCode, version, name, definition, note },
    occupation: { occupationCode: occupation.id, name: occupation.name },
    mappings: mappings.map((mapping) => ({
      mappingCode: mapping.id,
      target: mapping.target,
      targetCode: mapping.target_code,
      catalogueYear: mapping.catalogue_year,
      relation: mapping.relation,
      note: mapping.note,
    })),
    units: file.units,
    metrics: file.metrics.map(({ id, unit, ...metric }) => ({
      ...{ metricCode: id, unitCode: unit },
      ...metric,
    })),
    domains: file.domains.map(toDomain),
    levels: file.levels.map(toLevel),
  };
}

function toDomain(domain: StarterFramework['domains'][number]): FrameworkDomain {
  const { code, short, name, summary, metrics, subskills } = domain;
  return {
    ...{ domainCode: code, shortName: short, name, summary, metricCodes: metrics },
    subskills: subskills.map((subskill) => ({
      subskillCode: subskill.code,
      name: subskill.name,
      competent: subskill.competent,
      metricCodes: subskill.metrics,
    })),
  };
}

function toLevel(level: StarterFramework['levels'][number]): FrameworkLevel {
  const { code, name, role, description, scope, can_do, expected } = level;
  return { levelCode: code, name, role, description, scope, canDo: can_do, expected };
}
