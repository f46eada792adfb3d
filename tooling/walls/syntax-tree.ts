/** A node of the ESTree that oxc-parser gives; offsets are in UTF-16 units, as in JavaScript strings. */
export type SyntaxNode = { type: string; start: number; end: number; [key: string]: unknown };

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

export type Place = { parent: SyntaxNode | null; key: string };

/** Calls `visit` for every node, parents first, with the property of the parent that holds it. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, place: Place) => void,
  place: Place = { parent: null, key: '' },
): void {
  visit(node, place);
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, { parent: node, key });
    }
  }
}

/** The name of an identifier node, or null. */
export function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' && typeof node.name === 'string' ? node.name : null;
}

/** The text of a string literal, or null. */
export function stringOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** `Date.now` as ['Date', 'now'], `process['env']` as ['process', 'env']; null for anything else. */
export function memberOf(node: SyntaxNode): [object: string, property: string] | null {
  if (node.type !== 'MemberExpression') return null;
  const object = nameOf(node.object);
  const property = node.computed ? stringOf(node.property) : nameOf(node.property);
  return object && property ? [object, property] : null;
}
