import type { Language } from '@kaopu/domain/language.ts';
import type { z } from 'zod';
import en from 'zod/v4/locales/en.js';
import zhCN from 'zod/v4/locales/zh-CN.js';

export type DocumentProblem = { path: string; message: string };

export type ReadDocument<Value> =
  | { kind: 'document'; value: Value }
  /** The text is no JSON; the line is where the reader gave up, counted from 1, where it is known. */
  | { kind: 'not_json'; line: number | null }
  | { kind: 'problems'; problems: DocumentProblem[] };

/** Reads what somebody wrote as JSON. Every problem has its place: `levels[0].name.en`. */
export function readDocument<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  language: Language,
): ReadDocument<z.output<Schema>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: 'not_json', line: lineOf(text, error) };
  }
  const { localeError } = language === 'en' ? en() : zhCN();
  const parsed = schema.safeParse(value, { error: localeError });
  if (parsed.success) return { kind: 'document', value: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: writePath(path), message }));
  return { kind: 'problems', problems };
}

/** A value as text to edit. */
export const writeDocument = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

// Engines name the place as a position or as a line; some name none.
function lineOf(text: string, error: unknown): number | null {
  const said = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(said)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(said)?.[1];
  if (position === undefined) return text.trim() === '' ? 1 : null;
  return text.slice(0, Number(position)).split('\n').length;
}
