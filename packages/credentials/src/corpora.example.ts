import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

const folder = process.env.KAOPU_CORPORA;

/** Runs tests that read other people's files, or says how many cases were skipped where there are none. */
export function describeCorpora(name: string, cases: number, tests: () => void): void {
  if (!folder) process.stdout.write(`corpora not set: ${cases} cases skipped (${name})\n`);
  describe.runIf(folder)(name, tests);
}

/** The text of a file of the corpora; empty where they are not set. */
export function readCorpus(path: string): string {
  return folder ? readFileSync(join(folder, path), 'utf8') : '';
}

export function readCorpusJson(path: string) {
  return JSON.parse(readCorpus(path) || '{}');
}
