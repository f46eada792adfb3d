import fc from 'fast-check';
import type { UnsafeReason } from './unsafe-finding.ts';

const names = [
  ...[
    'script',
    'style',
    'svg',
    'math',
    'mtext',
    'mglyph',
    'malignmark',
    'annotation-xml',
    'foreignObject',
    'desc',
  ],
  ...[
    'title',
    'noscript',
    'textarea',
    'template',
    'select',
    'option',
    'table',
    'tr',
    'td',
    'caption',
    'form',
    'p',
  ],
  ...[
    'a',
    'b',
    'i',
    'font',
    'div',
    'li',
    'ul',
    'img',
    'image',
    'input',
    'iframe',
    'object',
    'xmp',
    'plaintext',
  ],
  ...[
    'animate',
    'set',
    'use',
    'g',
    'text',
    'path',
    'pre',
    'blockquote',
    'h1',
    'br',
    'details',
    'body',
    'html',
    'x:script',
  ],
];
const attributes = [
  ...[
    'onerror=alert(1)',
    'onclick="alert(1)"',
    'OnLoad=alert(1)',
    'href="javascript:alert(1)"',
    "href='java\tscript:1'",
  ],
  ...[
    'xlink:href="javascript:alert(1)"',
    'src=x',
    'src="https://evil.example/"',
    'src="/files/a.png"',
    'href="/a"',
  ],
  ...[
    'style="fill:url(//evil.example)"',
    'style="color:red"',
    'id=root',
    'name=location',
    'class="callout callout-tip"',
  ],
  ...[
    'type=checkbox',
    'data-type=taskItem',
    'encoding="text/html"',
    'attributeName=href',
    'to="javascript:alert(1)"',
  ],
  ...[
    'title="</style><img src=x onerror=alert(1)>"',
    'title="--><script>alert(1)</script>"',
    'fill="url(#a)"',
    'lang=en',
  ],
];
const scraps = [
  ...[
    '<!--',
    '-->',
    '--!>',
    '<![CDATA[',
    ']]>',
    '</',
    '<',
    '>',
    '"',
    "'",
    '&lt;script&gt;',
    '&#60;',
    '&#0;',
    '\u0000',
  ],
  ...[
    '</style>',
    '</title>',
    '</svg>',
    '</math>',
    '</p>',
    '</table>',
    '</textarea>',
    '</noscript>',
    '<?xml?>',
    '<!x>',
  ],
  ...[
    '\n',
    ' ',
    'text',
    '货品',
    'alert(1)',
    '\ud800',
    '\u202e',
    '<img src=x onerror=alert(1)>',
    '<a href=javascript:1>',
  ],
];

const opening = fc
  .tuple(fc.constantFrom(...names), fc.array(fc.constantFrom(...attributes), { maxLength: 3 }), fc.boolean())
  .map(([name, own, closes]) => `<${[name, ...own].join(' ')}${closes ? '/' : ''}>`);
const closing = fc.constantFrom(...names).map((name) => `</${name}>`);

/** Markup that nobody writes by accident: tags opened, crossed and cut off, with everything hostile in them. */
export const hostileMarkup = fc
  .array(
    fc.oneof(
      { arbitrary: opening, weight: 4 },
      { arbitrary: closing, weight: 2 },
      fc.constantFrom(...scraps),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

const planted: readonly (readonly [string, UnsafeReason])[] = [
  ['<script>alert(1)</script>', 'script'],
  ['<em onclick="alert(1)">x</em>', 'event-handler'],
  ['<a href="javascript:alert(1)">x</a>', 'script-url'],
  ['<iframe src="/x"></iframe>', 'embedded-content'],
  ['<img src="https://evil.example/x.png">', 'external-reference'],
  ['<svg><foreignObject></foreignObject></svg>', 'foreign-object'],
  ['<svg><rect fill="url(//evil.example/a#b)"/></svg>', 'external-reference'],
];
const wrappers = [
  ...[
    '<p>*</p>',
    '<ul><li>*</li></ul>',
    '<table><tbody><tr><td>*</td></tr></tbody></table>',
    '<blockquote>*</blockquote>',
  ],
  ...[
    '<figure>*<figcaption>x</figcaption></figure>',
    '<details><summary>x</summary>*</details>',
    '<strong>*</strong>',
  ],
  ...[
    '<template>*</template>',
    '<div><span lang="en">*</span></div>',
    '<x-unknown>*</x-unknown>',
    '<h2>*</h2>',
  ],
];

/** One active thing, somewhere inside honest markup, and the reason that must be given for it. */
export const plantedMarkup = fc
  .tuple(fc.constantFrom(...planted), fc.array(fc.constantFrom(...wrappers), { maxLength: 6 }))
  .map(([[bad, reason], around]) => ({
    html: around.reduce((inside, wrapper) => wrapper.replace('*', () => inside), bad),
    reason,
  }));
