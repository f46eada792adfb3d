import type { Element, Nodes, Root } from 'hast';
import { classifyAddress, isOwnFile } from './address.ts';
import { hasOwnCode, toOuterReference } from './css-reference.ts';
import { firstFindings, toFinding, type UnsafeFinding, type UnsafeReason } from './unsafe-finding.ts';

const FORBIDDEN_ELEMENTS: ReadonlyMap<string, UnsafeReason> = new Map([
  ...['script', 'handler', 'listener'].map((name) => [name, 'script'] as const),
  ...['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'fencedframe'].map(
    (name) => [name, 'embedded-content'] as const,
  ),
  ['foreignobject', 'foreign-object'],
  ['base', 'page-control'],
]);

const ANIMATIONS = new Set([
  'animate',
  'animatecolor',
  'animatemotion',
  'animatetransform',
  'set',
  'discard',
]);

/** Attributes that browsers take as addresses, by their local name in lower case. */
const ADDRESS_ATTRIBUTES = new Set([
  ...[
    'href',
    'src',
    'srcset',
    'srcdoc',
    'action',
    'formaction',
    'data',
    'poster',
    'background',
    'cite',
    'ping',
  ],
  ...[
    'codebase',
    'archive',
    'classid',
    'longdesc',
    'manifest',
    'profile',
    'dynsrc',
    'lowsrc',
    'icon',
    'xlinkhref',
  ],
  ...['from', 'to', 'by', 'values'],
]);

/** Addresses that only lead somewhere when followed; they load nothing. */
const LINKS = new Set(['a', 'area']);
const LINK_ATTRIBUTES = new Set(['cite', 'action', 'from', 'to', 'by', 'values']);

const PICTURES = new Set(['img src', 'image href', 'image xlinkhref', 'feimage href', 'feimage xlinkhref']);

/** Attributes that take CSS with references in it. */
const CSS_ATTRIBUTES = new Set([
  ...['style', 'fill', 'stroke', 'filter', 'clippath', 'mask', 'cursor'],
  ...['marker', 'markerstart', 'markermid', 'markerend', 'content', 'listystyleimage', 'backgroundimage'],
]);

/** Everything in the tree that would run, load or take over, `template` contents included. */
export function findUnsafe(tree: Root): UnsafeFinding[] {
  return firstFindings(findInNode(tree));
}

function findInNode(node: Nodes): UnsafeFinding[] {
  if (node.type === 'comment') return findInComment(node.value);
  if (node.type !== 'element' && node.type !== 'root') return [];
  const own = node.type === 'element' ? findInElement(node) : [];
  const hidden = node.type === 'element' && node.content ? findInNode(node.content) : [];
  return [...own, ...hidden, ...node.children.flatMap(findInNode)];
}

/** The HTML parser turns XML instructions into comments; a browser that reads the file as XML obeys them. */
function findInComment(value: string): UnsafeFinding[] {
  if (/^\?xml-stylesheet/i.test(value)) return [toFinding('?xml-stylesheet', 'xml-instruction', value)];
  return [];
}

function findInElement(element: Element): UnsafeFinding[] {
  const name = toLocalName(element.tagName);
  const forbidden = FORBIDDEN_ELEMENTS.get(name);
  const findings = forbidden ? [toFinding(name, forbidden)] : [];
  if (name === 'style') findings.push(...findInStyleSheet(element));
  if (name === 'meta' && element.properties.httpEquiv) findings.push(toFinding(name, 'page-control'));
  if (ANIMATIONS.has(name) && isAnimatingCode(element)) findings.push(toFinding(name, 'animation'));
  for (const [property, value] of Object.entries(element.properties)) {
    findings.push(...findInAttribute(name, toLocalName(property), toText(value)));
  }
  return findings;
}

function findInAttribute(element: string, attribute: string, value: string): UnsafeFinding[] {
  if (/^on[a-z]/.test(attribute)) return [toFinding(element, 'event-handler', `${attribute}=${value}`)];
  if (ADDRESS_ATTRIBUTES.has(attribute)) return findInAddress(element, attribute, value);
  if (!CSS_ATTRIBUTES.has(attribute)) return [];
  const outer = toOuterReference(value);
  if (outer !== null) return [toFinding(element, 'external-reference', outer)];
  return attribute === 'style' && hasOwnCode(value) ? [toFinding(element, 'style', value)] : [];
}

function findInAddress(element: string, attribute: string, value: string): UnsafeFinding[] {
  const detail = `${attribute}=${value}`;
  const kind = classifyAddress(value);
  if (kind === 'script') return [toFinding(element, 'script-url', detail)];
  if (kind === 'data') return [toFinding(element, 'data-url', detail)];
  const isPicture = PICTURES.has(`${element} ${attribute}`);
  const mayLeave = LINKS.has(element) || LINK_ATTRIBUTES.has(attribute);
  const isRefused = isPicture ? !isOwnFile(value) : kind === 'elsewhere' && !mayLeave;
  return isRefused ? [toFinding(element, 'external-reference', detail)] : [];
}

function findInStyleSheet(element: Element): UnsafeFinding[] {
  const css = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return hasOwnCode(css) || toOuterReference(css) !== null ? [toFinding('style', 'style', css)] : [];
}

/** An animation of a link or a handler changes them after they were checked. */
function isAnimatingCode(element: Element): boolean {
  const target = toLocalName(toText(element.properties.attributeName)).trim();
  return target === 'href' || target === 'src' || target.startsWith('on');
}

/** The name without its prefix, in lower case: in XML `x:script` is as good as `script`. */
function toLocalName(name: string): string {
  return name.toLowerCase().replace(/^.*:/s, '');
}

function toText(value: Element['properties'][string]): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}
