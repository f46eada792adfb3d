import type { Element, ElementContent } from 'hast';

const LONGEST_LABEL = 120;

/** A list item with a checkbox: the item itself, its box, and what follows the box. */
export type Task = { item: Element; box: Element; rest: ElementContent[] };

/**
 * The parts of a list item with a checkbox, for Kaopu's one form: `<li class="task"><input type="checkbox"
 * disabled aria-label="..."> text</li>`. It is read from GitHub's form, from TipTap's
 * (`data-type="taskItem"`), and from its own. Returns null for an item without a checkbox. The label repeats
 * the text because a checkbox without a name is a dead end for a screen reader.
 */
export function findTask(item: Element): Task | null {
  const box = findBox(item);
  const isTipTapTask = item.properties.dataType === 'taskItem';
  if (!box && !isTipTapTask) return null;
  const rest = withSpace(box ? without(item.children, box) : item.children);
  const isChecked = box?.properties.checked != null && box.properties.checked !== false;
  const checked = isChecked || String(item.properties.dataChecked) === 'true';
  const canonicalBox: Element = {
    type: 'element',
    tagName: 'input',
    properties: { type: 'checkbox', disabled: true, ...(checked && { checked: true }), ...toLabel(rest) },
    children: [],
  };
  return { item: { ...item, properties: { className: ['task'] }, children: [] }, box: canonicalBox, rest };
}

/** The checkbox at the head of the item, alone or as the first thing in a paragraph or label. */
function findBox(holder: Element): Element | null {
  const first = holder.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type !== 'element') return null;
  if (first.tagName === 'input') return first.properties.type === 'checkbox' ? first : null;
  return first.tagName === 'p' || first.tagName === 'label' ? findBox(first) : null;
}

function without(children: ElementContent[], box: Element): ElementContent[] {
  const place = children.indexOf(box);
  if (place < 0) {
    return children.map((child) =>
      child.type === 'element' ? { ...child, children: without(child.children, box) } : child,
    );
  }
  const [next, ...rest] = children.slice(place + 1);
  return next?.type === 'text'
    ? [{ ...next, value: next.value.trimStart() }, ...rest]
    : children.slice(place + 1);
}

function withSpace(children: ElementContent[]): ElementContent[] {
  const start = children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  const [first, ...others] = start < 0 ? [] : children.slice(start);
  if (first?.type !== 'text') return first ? [first, ...others] : [];
  return [{ ...first, value: ` ${first.value.trimStart()}` }, ...others];
}

function toLabel(children: ElementContent[]): { ariaLabel?: string } {
  const text = children.map(ownText).join(' ').replace(/\s+/g, ' ').trim();
  return text === '' ? {} : { ariaLabel: [...text].slice(0, LONGEST_LABEL).join('') };
}

/** The text of the item itself, without lists inside it. */
function ownText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || ['ul', 'ol', 'svg', 'style', 'script'].includes(node.tagName)) return '';
  return node.children.map(ownText).join('');
}
