import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedRichText } from './allowed-rich-text.test-kit.ts';
import { hostileMarkup } from './hostile-markup.test-kit.ts';
import { richTextToPlainText } from './plain-text.ts';

describe('the words of a rich text', () => {
  test('come a line for each block, without drawings, diagrams and marks', () => {
    const html = `<h2>场景</h2><p>Two <strong>hours</strong>,<br>one   goal &amp; more.</p>
<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><p>2</p></td></tr></tbody></table>
<figure><svg><title>t</title><text>x</text></svg><figcaption>Caption</figcaption></figure>
<pre><code class="language-mermaid">flowchart LR</code></pre><pre><code>kept</code></pre>
<ul class="task-list"><li class="task"><input type="checkbox" disabled aria-label="do"> do</li></ul>`;
    expect(richTextToPlainText(html)).toBe(
      ['场景', 'Two hours,', 'one goal & more.', 'a b', '1', '2', 'Caption', 'kept', 'do'].join('\n'),
    );
  });

  test('are always plain: no empty lines, no double spaces, and nothing for what is beyond the limits', () => {
    fc.assert(
      fc.property(fc.oneof(allowedRichText, hostileMarkup), (html) => {
        const text = richTextToPlainText(html);
        expect(text).not.toMatch(/ {2}|\n\n|^\s|\s$/);
      }),
    );
    expect(richTextToPlainText('<b>'.repeat(1000))).toBe('');
  });
});
