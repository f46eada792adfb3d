import type { Element, ElementContent, Properties } from 'hast';
import { readDeclarations, toOuterReference } from './css-reference.ts';
import { SVG_ELEMENTS, SVG_PRESENTATION, SVG_PROPERTIES, SVG_TEXT_ELEMENTS } from './svg-markup.ts';

const ELEMENTS = new Set(SVG_ELEMENTS);
const PROPERTIES = new Set(SVG_PROPERTIES);

/** A name of the page cannot be taken by a drawing: its own names all begin so. */
const ID_PREFIX = 'fig-';

/**
 * A drawing with nothing in it but drawing: HTML inside it goes (what a title or description says stays as
 * text), a style attribute becomes presentation attributes, and references reach only into the drawing itself.
 */
export function cleanSvg(element: Element): Element {
  return {
    type: 'element',
    tagName: element.tagName,
    properties: cleanProperties(element.properties),
    children: cleanChildren(element),
  };
}

function cleanChildren(element: Element): ElementContent[] {
  if (element.tagName === 'title' || element.tagName === 'desc') {
    return [{ type: 'text', value: textOf(element) }];
  }
  const holdsText = SVG_TEXT_ELEMENTS.has(element.tagName);
  return element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return holdsText || child.value.trim() === '' ? [child] : [];
    if (child.type !== 'element') return [];
    if (ELEMENTS.has(child.tagName)) return [cleanSvg(child)];
    return child.tagName === 'a' || child.tagName === 'switch'
      ? cleanChildren({ ...child, tagName: element.tagName })
      : [];
  });
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

function cleanProperties({ style, ...own }: Properties): Properties {
  const properties: Properties = { ...own };
  for (const { property, value } of typeof style === 'string' ? readDeclarations(style) : []) {
    const name = SVG_PRESENTATION.get(property);
    if (name !== undefined) properties[name] = value;
  }
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name, value]) => PROPERTIES.has(name) && toOuterReference(toText(value)) === null)
      .map(([name, value]) => [name, ownName(name, toText(value))]),
  );
}

function toText(value: Properties[string]): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

function ownName(property: string, value: string): string {
  if (property === 'id') return prefixed(value);
  if (property === 'ariaLabelledBy' || property === 'ariaDescribedBy') {
    return value.split(/\s+/).filter(Boolean).map(prefixed).join(' ');
  }
  return value.replace(/url\(\s*(["']?)#([\w.-]+)\1\s*\)/gi, (_, __, id: string) => `url(#${prefixed(id)})`);
}

function prefixed(id: string): string {
  const plain = id.replace(/[^\w.-]/g, '');
  return plain.startsWith(ID_PREFIX) ? plain : ID_PREFIX + plain;
}
