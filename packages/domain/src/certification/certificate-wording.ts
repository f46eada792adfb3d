import type { Bilingual, Language } from '../language.ts';
import type { CertificateTemplate } from './certificate-template.ts';

/** A value for each variable, in the certificate's language; null where there is none. */
export type CertificateValues = Readonly<Record<string, string | null>>;

export type FilledCertificate = {
  title: string;
  numberLine: string;
  body: string;
  facts: { id: string; text: string }[];
  disclaimer: string;
  stamp: string;
  distinction: string | null;
};

/** The template asks for a value that was not given, or has no stamp for the status. */
export class CertificateWordingError extends Error {
  readonly code = 'CERTIFICATE_WORDING_INCOMPLETE';
  readonly missing: string;

  constructor(missing: string) {
    super(`the certificate's wording needs "${missing}"`);
    this.name = 'CertificateWordingError';
    this.missing = missing;
  }
}

/**
 * Fills a certificate's wording in one language. A variable without a value takes the template's sign for
 * "none"; a fact that has neither is left out.
 * @throws CertificateWordingError naming what is missing in title, number, body, disclaimer or stamp
 */
export function fillCertificate(input: {
  template: CertificateTemplate;
  language: Language;
  values: CertificateValues;
  status: string;
  withDistinction?: boolean;
}): FilledCertificate {
  const { template, language } = input;
  const values = withSignsForNone(template, input.values);
  const fill = (text: Bilingual) => fillText(text[language], values);
  const status = template.statuses.find((candidate) => candidate.id === input.status);
  if (!status) throw new CertificateWordingError(`status ${input.status}`);
  return {
    title: fill(template.title),
    numberLine: fill(template.numberLine),
    body: fill(template.body),
    facts: template.facts
      .filter(({ text }) => variablesOf(text[language]).every((name) => values[name]))
      .map(({ id, text }) => ({ id, text: fill(text) })),
    disclaimer: fill(template.disclaimer),
    stamp: fill(status.stamp),
    distinction: input.withDistinction ? fill(template.distinctionLine) : null,
  };
}

/** The variables that a text names, in order of appearance. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1] ?? '');
}

function fillText(text: string, values: CertificateValues): string {
  return text.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new CertificateWordingError(name);
    return value;
  });
}

function withSignsForNone(template: CertificateTemplate, values: CertificateValues): CertificateValues {
  const missing = Object.entries(template.signsForNone).filter(([name]) => !values[name]);
  return { ...values, ...Object.fromEntries(missing) };
}
