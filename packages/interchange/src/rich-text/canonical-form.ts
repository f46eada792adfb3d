import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { isAllowedLink, isOwnFile, leavesSite } from './address.ts';
import { findCalloutKind } from './callout.ts';
import { cleanSvg } from './clean-svg.ts';
import { findTask } from './task-item.ts';

const RENAMED: Readonly<Record<string, string>> = {
  ...{ h1: 'h2', h5: 'h4', h6: 'h4', b: 'strong', i: 'em', strike: 's', del: 's', dt: 'p', dd: 'p' },
};

const WRAPPERS = new Set([
  ...['div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'address', 'center', 'dl'],
]);

const BLOCKS = new Set([
  ...[
    'h2',
    'h3',
    'h4',
    'p',
    'ul',
    'ol',
    'blockquote',
    'pre',
    'hr',
    'table',
    'figure',
    'details',
    ...WRAPPERS,
  ],
]);

/** Where a block may stand: at the top, or in one of these. */
const BLOCK_HOLDERS = new Set(['li', 'td', 'th', 'blockquote', 'figure', 'details', ...WRAPPERS]);

/** The same text in Kaopu's one way of writing it. What is not allowed at all is left to the gate behind. */
export function toCanonicalForm(tree: Root): Root {
  return { type: 'root', children: shapeAll(tree.children, null) };
}

function shapeAll(nodes: RootContent[], parent: string | null): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    return node.type === 'element' ? shapeElement(node, parent) : [];
  });
}

function shapeElement(element: Element, parent: string | null): ElementContent[] {
  if (element.tagName === 'svg') return [cleanSvg(element)];
  const tagName = RENAMED[element.tagName] ?? element.tagName;
  const task = tagName === 'li' ? findTask(element) : null;
  if (task) return [{ ...task.item, children: [task.box, ...shapeAll(task.rest, tagName)] }];
  const shaped = { ...element, tagName, children: shapeAll(element.children, tagName) };
  const finish = finishers[tagName];
  if (finish) return finish(shaped);
  return WRAPPERS.has(tagName) ? unwrap(shaped, parent) : [shaped];
}

const finishers: Readonly<Record<string, (element: Element) => ElementContent[]>> = {
  // a checkbox is kept at the head of a task only
  input: () => [],
  li: (element) => [withClasses(element, [])],
  ul: (element) => [withClasses(element, element.children.some(isTask) ? ['task-list'] : [])],
  blockquote: (element) => [withClasses(element, toCalloutClasses(element.properties))],
  pre: (element) => [keepFirstLineBreak(element)],
  thead: (element) => [{ ...element, children: element.children.map(scopeHeaders) }],
  span: (element) => (element.properties.lang ? [element] : element.children),
  a: (element) => shapeLink(element),
  img: (element) => {
    const { alt, src } = element.properties;
    return isOwnFile(String(src))
      ? [{ ...element, properties: { ...element.properties, alt: alt ?? '' } }]
      : [];
  },
};

function shapeLink(element: Element): ElementContent[] {
  const href = String(element.properties.href ?? '').trim();
  if (href === '' || !isAllowedLink(href)) return element.children;
  const rel = leavesSite(href) ? { rel: ['noopener', 'noreferrer'] } : {};
  return [{ ...element, properties: { ...langOf(element), href, ...rel } }];
}

function langOf({ properties: { lang } }: Element): Properties {
  return lang === undefined ? {} : { lang };
}

function withClasses(element: Element, classes: string[]): Element {
  const { className: _, ...properties } = element.properties;
  return { ...element, properties: classes.length > 0 ? { ...properties, className: classes } : properties };
}

function isTask(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    node.tagName === 'li' &&
    Array.isArray(node.properties.className) &&
    node.properties.className.includes('task')
  );
}

function toCalloutClasses({ className }: Properties): string[] {
  const classes = Array.isArray(className) ? className.map(String) : [];
  const kind = classes
    .map((name) => (name.startsWith('callout-') ? findCalloutKind(name.slice('callout-'.length)) : null))
    .find((found) => found !== null);
  return kind ? ['callout', `callout-${kind}`] : [];
}

/** Readers of HTML skip one line break at the start of `pre`, so one that is meant is written twice. */
function keepFirstLineBreak(element: Element): Element {
  const [first, ...rest] = element.children;
  if (first?.type !== 'text' || !first.value.startsWith('\n')) return element;
  return { ...element, children: [{ ...first, value: `\n${first.value}` }, ...rest] };
}

/** A header cell in the head of a table is the header of its column unless it says otherwise; an empty one is none. */
function scopeHeaders(row: ElementContent): ElementContent {
  if (row.type !== 'element') return row;
  const children = row.children.map((cell) => {
    if (cell.type !== 'element' || cell.tagName !== 'th') return cell;
    if (cell.children.length === 0) return { ...cell, tagName: 'td' };
    return { ...cell, properties: { scope: 'col', ...cell.properties } };
  });
  return { ...row, children };
}

/** A wrapper that only holds text is a paragraph, so that its text does not run into its neighbour's. */
function unwrap(element: Element, parent: string | null): ElementContent[] {
  const holdsBlocks = element.children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName));
  const isBlank = element.children.every((child) => child.type === 'text' && child.value.trim() === '');
  const mayStandHere = parent === null || BLOCK_HOLDERS.has(parent);
  if (holdsBlocks || isBlank || !mayStandHere) return element.children;
  return [{ ...element, tagName: 'p', properties: langOf(element) }];
}
