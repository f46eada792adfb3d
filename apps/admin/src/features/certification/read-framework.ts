import { CompetencyFramework } from '@kaopu/domain/certification/competency-framework.ts';
import { type FrameworkFault, findFrameworkFaults } from '@kaopu/domain/certification/framework-faults.ts';
import type { Language } from '@kaopu/domain/language.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

export type ReadFramework =
  | { kind: 'framework'; framework: CompetencyFramework }
  | Exclude<ReadDocument<CompetencyFramework>, { kind: 'document' }>;

/** Reads a framework that somebody wrote as JSON: what is wrong in it comes with its place, faults in words. */
export function readFramework(
  text: string,
  language: Language,
  say: (code: FrameworkFault['code']) => string,
): ReadFramework {
  const read = readDocument(CompetencyFramework, text, language);
  if (read.kind !== 'document') return read;
  const problems = findFrameworkFaults(read.value).map(({ code, at }) => ({ path: at, message: say(code) }));
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'framework', framework: read.value };
}
