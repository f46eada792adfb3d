import { isNode, nameOf, type Place, type SyntaxNode, walk } from './syntax-tree.ts';

/** Properties that hold names being declared; a default value below them is not one. */
const BINDING_KEYS: Record<string, readonly string[]> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  CatchClause: ['param'],
  ImportSpecifier: ['local'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
  TSEmptyBodyFunctionExpression: ['params'],
  TSDeclareFunction: ['id', 'params'],
  TSFunctionType: ['params'],
  TSConstructorType: ['params'],
  TSMethodSignature: ['params'],
  TSCallSignatureDeclaration: ['params'],
};

function patternNames(pattern: unknown): string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(patternNames);
  if (!isNode(pattern)) return [];
  if (pattern.type === 'ObjectPattern') return patternNames(pattern.properties);
  if (pattern.type === 'ArrayPattern') return patternNames(pattern.elements);
  if (pattern.type === 'Property') return patternNames(pattern.value);
  if (pattern.type === 'RestElement') return patternNames(pattern.argument);
  if (pattern.type === 'AssignmentPattern') return patternNames(pattern.left);
  return [nameOf(pattern) ?? []].flat();
}

/**
 * Every name that a file declares for itself, in any of its scopes. A global of the same name used beside
 * it is missed; the compiler, which has neither DOM nor Node in scope in `domain`, sees that one.
 */
export function declaredNames(program: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  walk(program, (node) => {
    for (const key of BINDING_KEYS[node.type] ?? []) {
      for (const name of patternNames(node[key])) names.add(name);
    }
  });
  return names;
}

/** False for an identifier that is a property's name, a label or part of a type. */
export function isReference({ parent, key }: Place, node: SyntaxNode): boolean {
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return key === 'object' || parent.computed === true;
  if (key === 'key') return parent.computed === true;
  if (parent.type === 'Property' && parent.shorthand && parent.value !== node) return false;
  return !/^(TS|Import|Export|Labeled|Break|Continue|MetaProperty)/.test(parent.type);
}
