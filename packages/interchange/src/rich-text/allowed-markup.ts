import type { Schema } from 'hast-util-sanitize';
import { OWN_FILE } from './address.ts';
import { CALLOUT_KINDS } from './callout.ts';
import { SVG_ELEMENTS, SVG_PROPERTIES } from './svg-markup.ts';

const HTML_ELEMENTS = [
  ...['h2', 'h3', 'h4', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'input', 'blockquote', 'pre', 'code'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'img', 'figure', 'figcaption', 'details', 'summary', 'span'],
  ...['strong', 'em', 'mark', 's', 'sup', 'sub', 'kbd'],
];

const SMALL_NUMBER = /^\d{1,4}$/;
const CELL: [string, ...(string | RegExp)[]][] = [
  ['colSpan', /^(?:[1-9]|[1-9]\d)$/],
  ['rowSpan', /^(?:[1-9]|[1-9]\d)$/],
  ['align', 'left', 'center', 'right'],
];

/** The gate: nothing passes that is not named here. Everything before it only brings markup into shape. */
export const allowedMarkup: Schema = {
  tagNames: [...HTML_ELEMENTS, ...SVG_ELEMENTS],
  ancestors: {
    ...Object.fromEntries(SVG_ELEMENTS.filter((name) => name !== 'svg').map((name) => [name, ['svg']])),
    li: ['ul', 'ol'],
    input: ['li'],
    caption: ['table'],
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
    figcaption: ['figure'],
    summary: ['details'],
  },
  attributes: {
    ...Object.fromEntries(SVG_ELEMENTS.map((name) => [name, SVG_PROPERTIES])),
    a: ['href', ['rel', 'noopener', 'noreferrer']],
    blockquote: [['className', 'callout', ...CALLOUT_KINDS.map((kind) => `callout-${kind}`)]],
    code: [['className', /^language-[a-z0-9-]{1,40}$/]],
    details: [['open', true]],
    img: [['src', OWN_FILE], 'alt', ['width', SMALL_NUMBER], ['height', SMALL_NUMBER]],
    input: [['type', 'checkbox'], ['disabled', true], ['checked', true], 'ariaLabel'],
    li: [['className', 'task']],
    ol: [['start', /^-?\d{1,6}$/]],
    td: CELL,
    th: [...CELL, ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
    ul: [['className', 'task-list']],
    '*': [['lang', /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/]],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: { input: { type: 'checkbox', disabled: true } },
  // what these hold is code or fallback, not text
  strip: [
    ...['script', 'style', 'template', 'title', 'textarea', 'select', 'math', 'noembed', 'noframes'],
    ...['iframe', 'object', 'embed', 'applet', 'audio', 'video', 'canvas', 'head', 'button', 'foreignObject'],
  ],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
