import fc from 'fast-check';

const words = fc
  .array(fc.constantFrom('goods', '货盘', 'a &#x26; b', '&#x3C;script>', '10%', 'x > y', '“盘”', '\u00a0'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

const wrapped = (name: string, inside: fc.Arbitrary<string>, attributes = '') =>
  inside.map((html) => `<${name}${attributes}>${html}</${name}>`);

const phrase = fc.oneof(
  words,
  ...['strong', 'em', 'mark', 's', 'sup', 'sub', 'code', 'kbd'].map((name) => wrapped(name, words)),
  wrapped('a', words, ' href="/courses/1#x"'),
  wrapped('a', words, ' href="https://a.example/?b=c" rel="noopener noreferrer"'),
  wrapped('span', words, ' lang="zh-CN"'),
  fc.constantFrom('<br>', '<img src="/files/a/b.png" alt="x">'),
);
const phrases = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const cell = (name: string, attributes = '') => wrapped(name, phrases, attributes);
const table = fc
  .tuple(words, cell('th', ' scope="col"'), cell('td', ' colspan="2" align="right"'))
  .map(
    ([caption, head, body]) =>
      `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody><tr>${body}</tr></tbody></table>`,
  );
const figure = fc
  .tuple(
    words,
    fc.constantFrom('<rect x="1" fill="url(#fig-a)" />', '<g><path d="M0 0L1 1" stroke-width="2" /></g>'),
    phrases,
  )
  .map(
    ([title, shape, caption]) =>
      `<figure><svg role="img" viewBox="0 0 9 9"><title>${title}</title>${shape}<text x="1">${title}</text></svg><figcaption>${caption}</figcaption></figure>`,
  );
const task = fc
  .tuple(fc.constantFrom('goods', '货盘'), fc.boolean())
  .map(
    ([text, isChecked]) =>
      `<ul class="task-list"><li class="task"><input type="checkbox" disabled${isChecked ? ' checked' : ''} aria-label="${text}"> ${text}</li></ul>`,
  );

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4 },
    wrapped('p', phrases),
    wrapped('h2', phrases),
    wrapped('h4', phrases),
    wrapped('pre', wrapped('code', words, ' class="language-mermaid"')),
    fc.constant('<hr>'),
    table,
    figure,
    task,
    wrapped('ul', wrapped('li', tie('blocks'))),
    wrapped('ol', wrapped('li', tie('blocks')), ' start="3"'),
    wrapped('blockquote', tie('blocks'), ' class="callout callout-warning"'),
    wrapped('blockquote', tie('blocks')),
    fc
      .tuple(phrases, tie('blocks'))
      .map(([summary, rest]) => `<details open><summary>${summary}</summary>${rest}</details>`),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n')),
}));

/** Rich text in Kaopu's one form, made of everything that the form has. */
export const allowedRichText = fc.array(block, { maxLength: 4 }).map((blocks) => blocks.join('\n'));
