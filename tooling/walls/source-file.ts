import { parseSync } from 'oxc-parser';
import { floorOf, isTestPath } from './house.ts';
import { findImports, type Import } from './imports.ts';
import type { SyntaxNode } from './syntax-tree.ts';
import type { Violation } from './violation.ts';

export type SourceFile = {
  /** From the repository's root, with forward slashes. */
  path: string;
  floor: string | null;
  isTest: boolean;
  program: SyntaxNode;
  imports: Import[];
  /** Set where the file could not be parsed. */
  syntaxError: string | null;
  lineAt(offset: number): number;
};

/** Parses one TypeScript file. A file that does not parse has no imports and says why. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  const root = program as unknown as SyntaxNode;
  return {
    path,
    floor: floorOf(path),
    isTest: isTestPath(path),
    program: root,
    imports: findImports(root),
    syntaxError: errors[0]?.message ?? null,
    lineAt: (offset) => text.slice(0, offset).split('\n').length,
  };
}

/** A violation at an offset of a file. */
export function violationAt(file: SourceFile, start: number, wrong: string, instead: string): Violation {
  return { file: file.path, line: file.lineAt(start), wrong, instead };
}
