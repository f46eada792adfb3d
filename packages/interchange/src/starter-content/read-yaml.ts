import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { StarterContentError } from './starter-content-error.ts';

const MOST_PROBLEMS = 20;

/** The data of a YAML file. Throws StarterContentError with the line for text that is no YAML or says a key twice. */
export function readYaml(text: string, file: string): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  if (document.errors.length > 0) {
    const problems = document.errors.slice(0, MOST_PROBLEMS).map(({ message, linePos }) => ({
      path: linePos ? `line ${linePos[0].line}` : '',
      reason: message.split('\n')[0]?.replace(/ at line .*$/, '') ?? 'not YAML',
    }));
    throw new StarterContentError(file, problems);
  }
  return document.toJS({ maxAliasCount: 0 });
}

/** `data` as its schema reads it. Throws StarterContentError with file, path and reason of every fault. */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, MOST_PROBLEMS)
    .map(({ path, message }) => ({ path: path.join('.'), reason: message }));
  throw new StarterContentError(file, problems);
}
