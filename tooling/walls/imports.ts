import { isNode, type SyntaxNode, stringOf, walk } from './syntax-tree.ts';

/**
 * One mention of another module. `erased` is true where nothing of it is left at run time: `import type`,
 * `export type … from` and `import('…').T`. (`import { type T } from` still loads the module.)
 */
export type Import = { specifier: string; start: number; erased: boolean };

const DECLARATIONS = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);

function toImport(node: SyntaxNode): Import | null {
  const specifier = stringOf(node.source);
  if (specifier === null) return null;
  if (DECLARATIONS.has(node.type)) {
    return { specifier, start: node.start, erased: (node.importKind ?? node.exportKind) === 'type' };
  }
  if (node.type === 'ImportExpression') return { specifier, start: node.start, erased: false };
  if (node.type === 'TSImportType') return { specifier, start: node.start, erased: true };
  return null;
}

/** Every module that a program names with a fixed string, in the order in which it names them. */
export function findImports(program: SyntaxNode): Import[] {
  const found: Import[] = [];
  walk(program, (node) => {
    const entry = isNode(node) ? toImport(node) : null;
    if (entry) found.push(entry);
  });
  return found;
}
