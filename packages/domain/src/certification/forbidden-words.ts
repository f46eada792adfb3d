import type { Bilingual } from '../language.ts';
import type { CertificateTemplate, ForbiddenWords } from './certificate-template.ts';

export type ForbiddenWordFinding = { field: string; word: string; why: Bilingual };

/**
 * Finds every forbidden word in a certificate's wording and in the names printed with it. Chinese words are
 * found inside other text and through spaces, English ones as whole words whatever their case; each text is
 * searched for both. A filed body may use them all, and the disclaimer is exempt because it must say what the
 * certificate is not.
 */
export function findForbiddenWords(input: {
  template: CertificateTemplate;
  /** What is printed beside it: `body_name`, `scheme_name`, `seal`, `signature_block`. */
  names: Readonly<Record<string, Bilingual>>;
  bodyKind: string;
  rules: ForbiddenWords;
}): ForbiddenWordFinding[] {
  const { rules } = input;
  if (input.bodyKind === rules.exemptIfBodyKind) return [];
  return fieldsOf(input.template, input.names)
    .filter(([field]) => !rules.exempt.includes(field))
    .flatMap(([field, text]) => findIn(field, text, rules));
}

function fieldsOf(
  template: CertificateTemplate,
  names: Readonly<Record<string, Bilingual>>,
): [string, Bilingual][] {
  return [
    ['title', template.title],
    ['number_line', template.numberLine],
    ['body', template.body],
    ...template.facts.map(({ id, text }): [string, Bilingual] => [`facts.${id}`, text]),
    ['disclaimer', template.disclaimer],
    ...template.statuses.map(({ id, stamp }): [string, Bilingual] => [`statuses.${id}`, stamp]),
    ['distinction_line', template.distinctionLine],
    ...Object.entries(names),
  ];
}

function findIn(field: string, text: Bilingual, rules: ForbiddenWords): ForbiddenWordFinding[] {
  const texts = Object.values(text).map((one) => one.normalize('NFKC').replaceAll('\u2019', "'"));
  const found = [
    ...rules.chinese.filter(({ word }) => texts.some((one) => withoutGaps(one).includes(word))),
    ...rules.english.filter(({ word }) => texts.some((one) => hasWholeWord(one, word))),
  ];
  return found.map(({ word, why }) => ({ field, word, why }));
}

/** A space inside a Chinese word does not make it another word. */
function withoutGaps(text: string): string {
  return text.replace(/[\s\u200B-\u200D\u00B7\uFEFF]/g, '');
}

function hasWholeWord(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![A-Za-z0-9])${escaped}(?![A-Za-z0-9])`, 'i').test(text);
}
