import type { Nodes } from 'hast';
import { MarkupLimitError, parseBoundedFragment } from './parse-fragment.ts';

const LINES = new Set([
  ...['h2', 'h3', 'h4', 'p', 'li', 'blockquote', 'pre', 'tr', 'caption', 'figure', 'figcaption', 'summary'],
  ...['br', 'hr', 'ul', 'ol', 'table'],
]);
const CELLS = new Set(['td', 'th']);
const WITHOUT_TEXT = new Set(['svg', 'script', 'style', 'template']);

/**
 * The words of a rich text, for excerpts and search: a line for each block, a space between cells, no
 * drawings and no diagrams. Empty for what is too large or too deep.
 */
export function richTextToPlainText(html: string): string {
  try {
    const words = collect(parseBoundedFragment(html));
    return words
      .split('\n')
      .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
  } catch (error) {
    if (error instanceof MarkupLimitError) return '';
    throw error;
  }
}

function collect(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && (WITHOUT_TEXT.has(node.tagName) || isDiagram(node))) return '';
  const words = node.children.map(collect).join('');
  if (node.type === 'root') return words;
  if (CELLS.has(node.tagName)) return `${words} `;
  return LINES.has(node.tagName) ? `\n${words}\n` : words;
}

function isDiagram(node: Nodes): boolean {
  return (
    node.type === 'element' &&
    node.tagName === 'code' &&
    Array.isArray(node.properties.className) &&
    node.properties.className.includes('language-mermaid')
  );
}
