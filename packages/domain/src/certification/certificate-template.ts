import { z } from 'zod';
import { Bilingual } from '../language.ts';

/** The wording of a body's certificates. Words in {braces} are variables. */
export const CertificateTemplate = z.object({
  version: z.string(),
  title: Bilingual,
  numberLine: Bilingual,
  body: Bilingual,
  facts: z.array(z.object({ id: z.string(), text: Bilingual })),
  disclaimer: Bilingual,
  /** One stamp for each status that a certificate can have. */
  statuses: z.array(z.object({ id: z.string(), stamp: Bilingual })),
  distinctionLine: Bilingual,
  /** What stands for a variable without a value, by its name: `--` for the direction. */
  signsForNone: z.record(z.string(), z.string()),
});
export type CertificateTemplate = z.infer<typeof CertificateTemplate>;

const ForbiddenWord = z.object({ word: z.string(), why: Bilingual });

/** The words that a body's certificates may not carry. */
export const ForbiddenWords = z.object({
  /** Fields of the template that may hold them, such as the disclaimer. */
  exempt: z.array(z.string()),
  exemptIfBodyKind: z.string(),
  chinese: z.array(ForbiddenWord),
  english: z.array(ForbiddenWord),
});
export type ForbiddenWords = z.infer<typeof ForbiddenWords>;
