import { toHtml } from 'hast-util-to-html';
import type { Blockquote, Root as MarkdownRoot, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { assertReadableMarkdown } from './assert-readable-markdown.ts';
import { findCalloutKind } from './callout.ts';
import { MarkupLimitError } from './parse-fragment.ts';
import { type SanitisedRichText, sanitiseRichText } from './sanitise-rich-text.ts';
import { toFinding } from './unsafe-finding.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => markCallouts)
  .use(remarkRehype, { allowDangerousHtml: true })
  .freeze();

/**
 * Kaopu's rich text from GitHub's Markdown: tables, task lists, callouts (`> [!TIP]`), fenced code (Mermaid
 * stays as `<pre><code class="language-mermaid">`) and raw HTML, which goes through the same sanitiser as
 * everything else. Never throws; what would take long to read gives a finding.
 */
export function markdownToRichText(markdown: string): SanitisedRichText {
  try {
    assertReadableMarkdown(markdown);
    const tree = processor.runSync(processor.parse(markdown));
    return sanitiseRichText(toHtml(tree, { allowDangerousHtml: true }));
  } catch (error) {
    if (error instanceof MarkupLimitError) return { html: '', unsafe: [toFinding('document', error.reason)] };
    // the parser walks nested marks by recursion and runs out of stack before our own limit is reached
    if (error instanceof RangeError) return { html: '', unsafe: [toFinding('document', 'too-deep')] };
    throw error;
  }
}

function markCallouts(tree: MarkdownRoot): void {
  visitBlockquotes(tree, markCallout);
}

function visitBlockquotes(node: Nodes, visit: (quote: Blockquote) => void): void {
  if (node.type === 'blockquote') visit(node);
  if ('children' in node) for (const child of node.children) visitBlockquotes(child, visit);
}

/** `[!TIP]` alone on the first line of a quote is its kind, not its text. */
function markCallout(quote: Blockquote): void {
  const [paragraph] = quote.children;
  if (paragraph?.type !== 'paragraph') return;
  const [text] = paragraph.children;
  if (text?.type !== 'text') return;
  const match = /^\[!([a-z]+)\][ \t]*(?:\n|$)/i.exec(text.value);
  const kind = match ? findCalloutKind(match[1] ?? '') : null;
  if (!match || !kind) return;
  text.value = text.value.slice(match[0].length);
  if (text.value === '' && paragraph.children.length === 1) quote.children.shift();
  quote.data = { ...quote.data, hProperties: { className: ['callout', `callout-${kind}`] } };
}
