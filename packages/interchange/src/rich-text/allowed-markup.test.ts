import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { allowedMarkup } from './allowed-markup.ts';
import { toCanonicalForm } from './canonical-form.ts';
import { parseBoundedFragment } from './parse-fragment.ts';
import { sanitiseRichText } from './sanitise-rich-text.ts';

// Links and pictures are judged twice, so that a mistake in one place lets nothing through. Each is tried alone.
const alone = {
  'the gate': (html: string) => toHtml(sanitize(parseBoundedFragment(html), allowedMarkup)),
  'the canonical form': (html: string) => toHtml(toCanonicalForm(parseBoundedFragment(html))),
};

test.each(Object.entries(alone))('%s alone stops script links and pictures from elsewhere', (_, write) => {
  expect(write('<a href="java\nscript:alert(1)">x</a>')).not.toContain('href');
  expect(write('<a href="data:text/html,x">x</a>')).not.toContain('href');
  expect(write('<a href="/x">x</a>')).toContain('href="/x"');
  expect(write('<img src="https://evil.example/x.png">')).not.toContain('src');
  expect(write('<img src="/files/../x.png">')).not.toContain('src');
  expect(write('<img src="/files/a/x.png">')).toContain('src="/files/a/x.png"');
});

test('what is code or fallback does not turn into text', () => {
  const hidden = ['script', 'style', 'iframe', 'textarea', 'select', 'video', 'noembed', 'title'];
  for (const name of hidden) {
    expect(sanitiseRichText(`<p>a</p><${name}>var x = 1;</${name}>`).html, name).toBe('<p>a</p>');
  }
});
