/** One fault of a content file. `path` leads to it, such as `3.options.0.zh`; empty for the file as a whole. */
export type ContentProblem = { path: string; reason: string };

/** A content file that does not hold what it should. The message is one line for each fault, made to be shown. */
export class StarterContentError extends Error {
  readonly file: string;
  readonly problems: readonly ContentProblem[];

  constructor(file: string, problems: readonly ContentProblem[]) {
    super(problems.map(({ path, reason }) => [file, path, reason].filter(Boolean).join(': ')).join('\n'));
    this.name = 'StarterContentError';
    this.file = file;
    this.problems = problems;
  }
}
