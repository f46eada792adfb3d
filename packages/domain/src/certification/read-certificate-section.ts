import { z } from 'zod';
import type { CertificateTemplate, ForbiddenWords } from './certificate-template.ts';

const Text = z.object({ zh: z.string(), en: z.string() }).transform(({ zh, en }) => ({ 'zh-CN': zh, en }));

const CertificateSection = z.object({
  version: z.string(),
  title: Text,
  number_line: Text,
  body: Text,
  facts: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
  disclaimer: Text,
  statuses: z.array(z.object({ id: z.string(), stamp: Text })),
  distinction_line: Text,
  variables: z.array(z.object({ id: z.string(), empty: z.string().optional() })),
});

const Word = z.object({ word: z.string(), why: Text });
const ForbiddenWordsSection = z.object({
  exempt: z.array(z.string()),
  exempt_if_body_kind: z.string(),
  zh: z.array(Word),
  en: z.array(Word),
});

/**
 * Reads the `certificate` section of a scheme file (already parsed from YAML).
 * @throws ZodError naming the field that is missing
 */
export function readCertificateSection(section: unknown): CertificateTemplate {
  const read = CertificateSection.parse(section);
  return {
    version: read.version,
    title: read.title,
    numberLine: read.number_line,
    body: read.body,
    facts: read.facts.map(({ id, zh, en }) => ({ id, text: { 'zh-CN': zh, en } })),
    disclaimer: read.disclaimer,
    statuses: read.statuses,
    distinctionLine: read.distinction_line,
    signsForNone: Object.fromEntries(
      read.variables.flatMap(({ id, empty }) => (empty === undefined ? [] : [[id, empty]])),
    ),
  };
}

/** Reads the `forbidden_words` section of a scheme file (already parsed from YAML). */
export function readForbiddenWordsSection(section: unknown): ForbiddenWords {
  const read = ForbiddenWordsSection.parse(section);
  return {
    exempt: read.exempt,
    exemptIfBodyKind: read.exempt_if_body_kind,
    chinese: read.zh,
    english: read.en,
  };
}
