import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const HTML_NAMES =
  'h2 h3 h4 p br hr ul ol li input blockquote pre code table caption thead tbody tfoot tr th td a img figure figcaption details summary span strong em mark s sup sub kbd svg';
const SVG_NAMES =
  'svg g defs title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask marker pattern';
const NAMES: Readonly<Record<string, ReadonlySet<string>>> = {
  'http://www.w3.org/1999/xhtml': new Set(HTML_NAMES.split(' ')),
  'http://www.w3.org/2000/svg': new Set(SVG_NAMES.split(' ')),
};

/**
 * What is wrong with this output, judged without any code of the sanitiser: as a fragment with scripts off
 * and on, inside other elements, and as a whole page. Empty when it is harmless in all of them.
 */
export function inspectMarkup(html: string): string[] {
  const fragments = [
    ...parseFragment(html, { scriptingEnabled: false }).childNodes,
    ...parseFragment(html, { scriptingEnabled: true }).childNodes,
    ...parseFragment(`<div><p>${html}</p></div>`).childNodes.flatMap(elementsInside).flatMap(elementsInside),
  ];
  const body = parse(`<!doctype html><body>${html}`)
    .childNodes.flatMap(elementsInside)
    .flatMap((part) => ('childNodes' in part ? part.childNodes : []));
  return [...new Set([...fragments, ...body].flatMap(inspectNode))];
}

function elementsInside(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes.filter((child) => 'tagName' in child) : [];
}

function inspectNode(node: Node): string[] {
  if (node.nodeName === '#comment') return ['a comment'];
  if (!('tagName' in node) || node.tagName === 'div') return [];
  const own = NAMES[node.namespaceURI]?.has(node.tagName)
    ? []
    : [`element ${node.tagName} of ${node.namespaceURI}`];
  return [
    ...own,
    ...node.attrs.flatMap(({ name, value }) => inspectAttribute(name, value)),
    ...node.childNodes.flatMap(inspectNode),
  ];
}

function inspectAttribute(name: string, value: string): string[] {
  const problems: string[] = [];
  if (/^on/i.test(name)) problems.push(`handler ${name}`);
  if (['style', 'srcset', 'srcdoc', 'action', 'formaction', 'target', 'name'].includes(name))
    problems.push(`attribute ${name}`);
  if (name === 'href' && !/^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/i.test(value))
    problems.push(`link to ${value}`);
  if (name === 'src' && !/^\/files\/[\w./~-]+$/.test(value)) problems.push(`source ${value}`);
  if (name === 'src' && value.split('/').includes('..')) problems.push(`source ${value}`);
  if (name === 'id' && !value.startsWith('fig-')) problems.push(`id ${value}`);
  if (/url\s*\(\s*(?!#fig-)/i.test(value) && !['alt', 'aria-label', 'href'].includes(name))
    problems.push(`reference ${value}`);
  return problems;
}
