import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import hostile from '../../../../fixtures/rich-text/hostile-markdown.json' with { type: 'json' };
import { markdownToRichText } from './markdown-to-rich-text.ts';
import { inspectMarkup } from './markup-inspector.test-kit.ts';
import { sanitiseRichText } from './sanitise-rich-text.ts';

describe('hostile Markdown', () => {
  test.each(hostile.vectors)('$id', ({ markdown, finding }) => {
    const { html, unsafe } = markdownToRichText(markdown);
    expect(inspectMarkup(html)).toEqual([]);
    expect(unsafe.map(({ reason }): string => reason)).toEqual(
      finding ? expect.arrayContaining([finding]) : [],
    );
  });

  test('never comes through', () => {
    const scrap = fc.constantFrom(
      ...[
        '[x](',
        'javascript:alert(1)',
        ')',
        '![',
        '](',
        '`',
        '```',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '- [x] ',
        '| a |\n|---|\n',
        '**',
        '_',
        '~~',
      ],
      ...[
        '<script>',
        '</script>',
        '<img src=x onerror=alert(1)>',
        '<svg onload=1>',
        '[!TIP]\n',
        '[^1]',
        '[^1]: ',
        '<!--',
        '-->',
        '&#106;',
        '"',
      ],
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 25 }), (scraps) => {
        const { html } = markdownToRichText(scraps.join(''));
        expect(inspectMarkup(html)).toEqual([]);
        expect(sanitiseRichText(html)).toEqual({ html, unsafe: [] });
      }),
      { numRuns: 400 },
    );
  });
});

describe('Markdown', () => {
  test.each([
    [
      'a callout',
      '> [!WARNING]\n> Stop **now**.\n>\n> - a',
      '<blockquote class="callout callout-warning">\n<p>Stop <strong>now</strong>.</p>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>',
    ],
    [
      'a callout whose text begins on the next paragraph',
      '> [!tip]\n>\n> a',
      '<blockquote class="callout callout-tip">\n<p>a</p>\n</blockquote>',
    ],
    ['a quote with a word in brackets', '> [!OTHER]\n> a', '<blockquote>\n<p>[!OTHER]\na</p>\n</blockquote>'],
    ['a quote that mentions a callout', '> see [!TIP]', '<blockquote>\n<p>see [!TIP]</p>\n</blockquote>'],
    [
      'a diagram',
      '```mermaid\nflowchart LR\n  A["甲"] --> B & C\n```',
      '<pre><code class="language-mermaid">flowchart LR\n  A["甲"] --> B &#x26; C\n</code></pre>',
    ],
    [
      'a loose task',
      '- [x] a\n\n- [ ] b',
      '<ul class="task-list">\n<li class="task"><input type="checkbox" disabled checked aria-label="a"><p>a</p>\n</li>\n<li class="task"><input type="checkbox" disabled aria-label="b"><p>b</p>\n</li>\n</ul>',
    ],
    ['struck out', '~~a~~', '<p><s>a</s></p>'],
    ['a link', '[a](/courses/1 "b")', '<p><a href="/courses/1">a</a></p>'],
    ['raw HTML inside', 'a <sup>2</sup><br>b', '<p>a <sup>2</sup><br>b</p>'],
  ])('%s', (_, markdown, html) => {
    expect(markdownToRichText(markdown)).toEqual({ html, unsafe: [] });
  });

  // each of these kept a Markdown parser busy for a second and more before it was bounded
  test.each([
    ['quotes in quotes', '> '.repeat(50_000), 'too-deep'],
    ['lists in lists', '1. '.repeat(50_000), 'too-deep'],
    ['opened brackets', '!['.repeat(50_000), 'too-large'],
    ['emphasis that never ends', `${'a**b'.repeat(20_000)}${'c*'.repeat(20_000)}`, 'too-large'],
    ['too much text', 'a'.repeat(200_001), 'too-large'],
    ['many busy blocks', `${'*a '.repeat(1_000)}\n\n`.repeat(30), 'too-large'],
  ])('%s: refused', (_, markdown, reason) => {
    expect(markdownToRichText(markdown)).toEqual({ html: '', unsafe: [{ element: 'document', reason }] });
  });
});
