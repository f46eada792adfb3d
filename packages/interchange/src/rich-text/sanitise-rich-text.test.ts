import { KaopuError } from '@kaopu/domain/error-code.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import hostile from '../../../../fixtures/rich-text/hostile-html.json' with { type: 'json' };
import { allowedRichText } from './allowed-rich-text.test-kit.ts';
import { hostileMarkup, plantedMarkup } from './hostile-markup.test-kit.ts';
import { inspectMarkup } from './markup-inspector.test-kit.ts';
import { getSafeRichText, sanitiseRichText } from './sanitise-rich-text.ts';

const reasonsIn = (html: string) => sanitiseRichText(html).unsafe.map((finding) => finding.reason);

describe('hostile markup', () => {
  test.each(hostile.vectors)('$id: $technique', ({ html, finding }) => {
    const { html: output, unsafe } = sanitiseRichText(html);
    expect(inspectMarkup(output)).toEqual([]);
    expect(sanitiseRichText(output)).toEqual({ html: output, unsafe: [] });
    const reasons: string[] = unsafe.map(({ reason }) => reason);
    if (finding === null) expect(reasons).toEqual([]);
    else expect(reasons).toContain(finding);
  });

  test('never comes through, and sanitising again never changes anything', () => {
    fc.assert(
      fc.property(hostileMarkup, (html) => {
        const { html: output } = sanitiseRichText(html);
        expect(inspectMarkup(output)).toEqual([]);
        expect(sanitiseRichText(output)).toEqual({ html: output, unsafe: [] });
      }),
      { numRuns: 600 },
    );
  });

  test('is always reported, wherever it is planted', () => {
    fc.assert(
      fc.property(plantedMarkup, ({ html, reason }) => {
        expect(reasonsIn(html)).toContain(reason);
      }),
    );
  });

  test('is refused by name', () => {
    expect(() => getSafeRichText('<p onclick="steal()">x</p>')).toThrow(
      expect.objectContaining({
        code: 'UNSAFE_MARKUP',
        params: { element: 'p', reason: 'event-handler', detail: 'onclick=steal()', count: 1 },
      }),
    );
    expect(getSafeRichText('<p class="x">y</p>')).toBe('<p>y</p>');
    expect(() => getSafeRichText('a'.repeat(1_000_001))).toThrow(new KaopuError('TOO_LARGE'));
  });

  test('never leaves what a database or a file cannot hold: NUL, control characters, half a character', () => {
    expect(sanitiseRichText('<p title="\u0000">a\u0000b&#0;c&#1;\ud800d</p>').html).toBe(
      '<p>ab\ufffdc\ufffdd</p>',
    );
  });

  test('cannot make the list of findings long', () => {
    const many = Array.from(
      { length: 500 },
      (_, index) => `<p onclick="f(${index})">${'x'.repeat(50)}</p>`,
    ).join('');
    expect(sanitiseRichText(many).unsafe).toHaveLength(20);
    expect(sanitiseRichText(`<p onclick="${'x'.repeat(9999)}">`).unsafe[0]?.detail).toHaveLength(80);
  });
});

describe('honest markup', () => {
  test('in the one form is never changed', () => {
    fc.assert(
      fc.property(allowedRichText, (html) => {
        expect(sanitiseRichText(html)).toEqual({ html, unsafe: [] });
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['other headings', '<h1>a</h1><h5>b</h5>', '<h2>a</h2><h4>b</h4>'],
    ['old emphasis', '<p><b>a</b><i>b</i><del>c</del></p>', '<p><strong>a</strong><em>b</em><s>c</s></p>'],
    ['pasted wrappers', '<div>a</div><div><p>b</p></div><section> </section>', '<p>a</p><p>b</p>'],
    [
      'text in a cell',
      '<table><tr><td><div>a</div></table>',
      '<table><tbody><tr><td><p>a</p></td></tr></tbody></table>',
    ],
    [
      'clutter',
      '<p class="MsoNormal" style="color:red" data-x="1"><font size=2>a</font><o:p></o:p></p>',
      '<p>a</p>',
    ],
    [
      'a language',
      '<p>a <span lang="zh-CN" class="x">货</span><span>b</span></p>',
      '<p>a <span lang="zh-CN">货</span>b</p>',
    ],
    [
      'a link to another site',
      '<a href="https://x.example/" target="_top">a</a>',
      '<a href="https://x.example/" rel="noopener noreferrer">a</a>',
    ],
    [
      'a link inside this one',
      '<a href="/courses/a?b=1#c" rel="nofollow">a</a>',
      '<a href="/courses/a?b=1#c">a</a>',
    ],
    ['mail', '<a href="mailto:a@b.example">a</a>', '<a href="mailto:a@b.example">a</a>'],
    [
      'a picture',
      '<img src="/files/2f/a-b_1.png" width="300" onx>',
      '<img src="/files/2f/a-b_1.png" width="300" alt="">',
    ],
    [
      'header cells',
      '<table><thead><tr><th></th><th>a</th><th scope="row">b</th></tr></thead></table>',
      '<table><thead><tr><td></td><th scope="col">a</th><th scope="row">b</th></tr></thead></table>',
    ],
    [
      'a callout',
      '<blockquote class="x callout-note">a</blockquote>',
      '<blockquote class="callout callout-note">a</blockquote>',
    ],
    [
      'a quote that is none',
      '<blockquote class="callout callout-evil">a</blockquote>',
      '<blockquote>a</blockquote>',
    ],
    ['first line of code', '<pre>\n\n  a</pre>', '<pre>\n\n  a</pre>'],
  ])('%s', (_, html, expected) => {
    expect(sanitiseRichText(html)).toEqual({ html: expected, unsafe: expect.any(Array) });
    expect(sanitiseRichText(expected).html).toBe(expected);
  });

  const done =
    '<ul class="task-list"><li class="task"><input type="checkbox" disabled checked aria-label="Wire up"> Wire <strong>up</strong></li></ul>';

  test.each([
    [
      "GitHub's",
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> Wire <b>up</b></li></ul>',
    ],
    [
      "TipTap's",
      '<ul data-type="taskList"><li data-type="taskItem" data-checked="true"><label><input type="checkbox" checked="checked"><span></span></label>Wire <strong>up</strong></li></ul>',
    ],
    ['bare', '<ul><li><label><input type="checkbox" checked>Wire <strong>up</strong></label></li></ul>'],
    ['our own', done],
  ])('a task list in %s form comes out in the one form', (_, html) => {
    expect(sanitiseRichText(html)).toEqual({ html: done, unsafe: [] });
  });

  test('a checkbox anywhere else goes, and other fields too', () => {
    const html =
      '<p><input type="checkbox"> a</p><ul><li>b <input type="checkbox"></li></ul><input type="password">';
    expect(sanitiseRichText(html).html).toBe('<p> a</p><ul><li>b </li></ul>');
  });

  test('a drawing keeps its colours, whichever way they are written, and its inner references', () => {
    const html =
      '<svg viewBox="0 0 9 9"><defs><linearGradient id="a"><stop offset="1" stop-color="red"></stop></linearGradient></defs><rect class="k" style="fill: url(\'#a\'); stroke-width:2; position:fixed" width="9"/></svg>';
    expect(sanitiseRichText(html)).toEqual({
      html: '<svg viewBox="0 0 9 9"><defs><linearGradient id="fig-a"><stop offset="1" stop-color="red" /></linearGradient></defs><rect width="9" fill="url(#fig-a)" stroke-width="2" /></svg>',
      unsafe: [],
    });
  });
});

describe('limits', () => {
  test.each([
    ['a megabyte', 'a'.repeat(1_000_001), 'too-large'],
    ['bytes, not characters', '货'.repeat(333_334), 'too-large'],
    ['too many elements', '<p>a'.repeat(30_001), 'too-large'],
    [
      'formatting that multiplies',
      `<p>${Array.from({ length: 80 }, (_, index) => `<b id=${index}>`).join('')}${'<p>x'.repeat(5000)}`,
      'too-large',
    ],
    ['nesting', '<blockquote>'.repeat(101), 'too-deep'],
    ['nesting behind end tags that close nothing', '<b></i>'.repeat(5000), 'too-deep'],
    ['nesting in a drawing', `<svg>${'<g>'.repeat(5000)}`, 'too-deep'],
  ])('%s is refused', (_, html, reason) => {
    expect(sanitiseRichText(html)).toEqual({ html: '', unsafe: [{ element: 'document', reason }] });
  });

  test('just below them all is well', () => {
    expect(sanitiseRichText('a'.repeat(1_000_000)).unsafe).toEqual([]);
    expect(sanitiseRichText('<blockquote>'.repeat(90)).unsafe).toEqual([]);
    expect(sanitiseRichText('<p>a</p>'.repeat(29_000)).unsafe).toEqual([]);
  });
});
