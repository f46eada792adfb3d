import type {
  Requirement,
  SchemeLevel,
  SchemeRoute,
  SchemeRules,
} from '@kaopu/domain/certification/scheme-rules.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';

const changeAt = <Part>(parts: readonly Part[], index: number, change: Partial<Part>): Part[] =>
  parts.map((part, order) => (order === index ? { ...part, ...change } : part));

/** The rules with one level changed, by its place in the list. */
export const changeLevel = (
  rules: SchemeRules,
  index: number,
  change: Partial<SchemeLevel>,
): SchemeRules => ({
  ...rules,
  levels: changeAt(rules.levels, index, change),
});

/** The rules with one route changed, by its place in the list. */
export const changeRoute = (
  rules: SchemeRules,
  index: number,
  change: Partial<SchemeRoute>,
): SchemeRules => ({
  ...rules,
  routes: changeAt(rules.routes, index, change),
});

/** A list of requirements with the words of one changed; words that a single way repeats follow. */
export function renameRequirement(
  requirements: readonly Requirement[],
  index: number,
  name: Bilingual,
): Requirement[] {
  return requirements.map((requirement, order) => {
    if (order !== index) return requirement;
    const ways = requirement.ways.map((way) => (isSame(way.name, requirement.name) ? { ...way, name } : way));
    return { ...requirement, name, ways };
  });
}

const isSame = (a: Bilingual, b: Bilingual) => a['zh-CN'] === b['zh-CN'] && a.en === b.en;
