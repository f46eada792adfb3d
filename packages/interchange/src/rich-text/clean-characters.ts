import type { Properties, Root, RootContent } from 'hast';

/** The tree without control characters and lone surrogates: they show nothing, and PostgreSQL refuses some. */
export function cleanCharacters(tree: Root): Root {
  return { type: 'root', children: tree.children.map(cleanNode) };
}

function cleanNode<Node extends RootContent>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: cleanText(node.value) };
  if (node.type !== 'element') return node;
  return { ...node, properties: cleanProperties(node.properties), children: node.children.map(cleanNode) };
}

function cleanProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? cleanText(value) : value,
    ]),
  );
}

function cleanText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '').toWellFormed();
}
