/** One broken wall: where, what is wrong, and what to do instead. */
export type Violation = { file: string; line: number; wrong: string; instead: string };

/** Two lines for a terminal; the first starts with `file:line`, so that editors can jump to it. */
export function formatViolation({ file, line, wrong, instead }: Violation): string {
  return `${file}:${line}  ${wrong}\n    instead: ${instead}`;
}

/** Reading order: by file, then by line. */
export function byPlace(a: Violation, b: Violation): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
