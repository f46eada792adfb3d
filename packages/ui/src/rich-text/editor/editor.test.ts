// @vitest-environment jsdom
import { Editor } from '@tiptap/react';
import { expect, test } from 'vitest';
import { findActiveParts } from './figure.ts';
import { makeExtensions } from './make-extensions.ts';
import { tidyHtml } from './tidy-html.ts';

/** What is kept when a text is opened in the editor and saved without a change. */
function reopened(html: string): string {
  const editor = new Editor({
    extensions: makeExtensions(undefined, (text) => text),
    content: html,
    element: null,
  });
  return tidyHtml(editor.getHTML());
}

const figure =
  '<figure><svg role="img" viewBox="0 0 20 20" fill="currentColor"><title>八格</title><rect x="1" y="1" width="4" height="9"></rect></svg><figcaption>直播会呼吸〔例〕</figcaption></figure>';
const diagram =
  '<pre><code class="language-mermaid">flowchart TD\n  A["发现异常"] --&gt; B{"有人不舒服？"}</code></pre>';

test.each([
  [
    'headings and emphasis',
    '<h2>场景</h2><p>石岚擦掉它。<strong>写一个人名。</strong></p><h3>先问</h3><h4>再问</h4>',
  ],
  [
    'a link',
    '<p><a target="_blank" rel="noopener noreferrer nofollow" href="https://example.org/">报道</a></p>',
  ],
  ['lists in lists', '<ul><li>一<ol><li>二</li></ol></li><li>三</li></ul>'],
  [
    'a callout of each kind',
    '<blockquote class="callout callout-caution"><p>不得承诺收益。</p></blockquote>',
  ],
  ['a plain quotation', '<blockquote><p>〔报道〕是新闻里的数字。</p></blockquote>'],
  ['a drawing with its caption', figure],
  ['a Mermaid diagram', diagram],
  ['other code', '<pre><code class="language-sql">select 1</code></pre>'],
  [
    'a checklist',
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled="" checked=""> 全场只认一只表</li><li class="task-list-item"><input type="checkbox" disabled=""> 签名</li></ul>',
  ],
  [
    'a table with a head',
    '<table><thead><tr><th>格</th><th>计划</th></tr></thead><tbody><tr><td>1</td><td>120,000</td></tr></tbody></table>',
  ],
])('%s survives the editor unchanged', (_, html) => {
  expect(reopened(html)).toBe(html);
});

test('GitHub’s own form of a loose checklist is read too', () => {
  const loose =
    '<ul class="contains-task-list"><li class="task-list-item"><p><input type="checkbox" checked disabled> 签名</p></li></ul>';
  expect(reopened(loose)).toBe(
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled="" checked=""> 签名</li></ul>',
  );
});

test('figures keep the side on which a column’s numbers stand', () => {
  expect(reopened('<table><tbody><tr><td align="right">5%</td></tr></tbody></table>')).toMatch(/right/);
});

test('a picture that is still being uploaded is not saved', () => {
  expect(tidyHtml('<p>前</p><img src="blob:1"><img src="/files/a.png">')).toBe(
    '<p>前</p><img src="/files/a.png">',
  );
});

test('what runs is taken out of a pasted drawing before it is shown', () => {
  const pasted =
    '<figure><svg onload="alert(1)"><script>alert(2)</script><rect width="4"></rect></svg></figure>';
  expect(reopened(pasted)).not.toMatch(/alert|script/);
  expect(reopened(pasted)).toContain('<rect');
});

test('what could do something in a drawing is named, and nothing in one that only draws', () => {
  expect(findActiveParts(figure)).toEqual([]);
  expect(findActiveParts('<svg onload="a()"><script>b()</script><circle r="4"/></svg>')).toEqual([
    'onload',
    'script',
  ]);
  expect(findActiveParts('<svg><a href="javascript:c()"><text>x</text></a></svg>')).toEqual(['href']);
});
