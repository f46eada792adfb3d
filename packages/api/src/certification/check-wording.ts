import { forbiddenWords } from '@kaopu/domain/certification/forbidden-word-list.ts';
import {
  type ForbiddenWordFinding,
  findForbiddenWords,
} from '@kaopu/domain/certification/forbidden-words.ts';
import type { SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import { starterCertificate } from '@kaopu/domain/certification/starter-certificate.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';

/** What is printed: the wording of a certificate and the names that stand in it. */
export type PrintedWording = {
  readonly bodyKind: 'private' | 'filed';
  readonly names: Readonly<Record<string, Bilingual>>;
  readonly rules?: SchemeRules;
};

/** Every forbidden word in the wording, the names, and the names of levels and routes. */
export function findWordingFaults({ bodyKind, names, rules }: PrintedWording): ForbiddenWordFinding[] {
  const levels = rules?.levels.map(({ levelCode, name }) => [`level.${levelCode}`, name]) ?? [];
  const routes = rules?.routes.map(({ route, name }) => [`route.${route}`, name]) ?? [];
  return findForbiddenWords({
    template: rules?.certificate ?? starterCertificate,
    names: { ...names, ...Object.fromEntries([...levels, ...routes]) },
    bodyKind,
    rules: forbiddenWords,
  });
}

/** Throws FORBIDDEN_WORDING, naming the first field and word, unless the wording may be printed. */
export function assertWording(printed: PrintedWording): void {
  const [found] = findWordingFaults(printed);
  if (found) throw new KaopuError('FORBIDDEN_WORDING', { field: found.field, word: found.word });
}
