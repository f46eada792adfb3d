import { SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import type { Language } from '@kaopu/domain/language.ts';
import { type ReadDocument, readDocument, writeDocument } from './read-document.ts';

export type ReadRules =
  | { kind: 'rules'; rules: SchemeRules }
  | Exclude<ReadDocument<SchemeRules>, { kind: 'document' }>;

/** Reads rules that somebody wrote as JSON. */
export function readRules(text: string, language: Language): ReadRules {
  const read = readDocument(SchemeRules, text, language);
  return read.kind === 'document' ? { kind: 'rules', rules: read.value } : read;
}

/** The rules as text to edit. */
export const writeRules = (rules: SchemeRules): string => writeDocument(rules);
