import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import hostile from '../../../../fixtures/rich-text/hostile-svg.json' with { type: 'json' };
import { hostileMarkup } from './hostile-markup.test-kit.ts';
import { inspectMarkup } from './markup-inspector.test-kit.ts';
import { sanitiseSvg } from './sanitise-svg.ts';

describe('a hostile drawing', () => {
  test.each(hostile.vectors)('$id', ({ svg, finding }) => {
    const { svg: output, unsafe } = sanitiseSvg(svg);
    expect(inspectMarkup(output)).toEqual([]);
    expect(unsafe.map(({ reason }): string => reason)).toContain(finding);
  });

  test('never comes through, and what comes out is always well-formed XML that stays as it is', () => {
    fc.assert(
      fc.property(hostileMarkup, (inside) => {
        const { svg } = sanitiseSvg(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);
        expect(inspectMarkup(svg)).toEqual([]);
        expect(findXmlFault(svg)).toBeNull();
        if (svg !== '') expect(sanitiseSvg(svg)).toEqual({ svg, unsafe: [] });
      }),
      { numRuns: 400 },
    );
  });
});

describe('an honest drawing', () => {
  test('is written anew as a whole file, without what its editor left in it', () => {
    const file = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Created with an editor -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:ed="http://editor.example/" viewBox="0 0 24 24" ed:version="1">
  <metadata><ed:thing/></metadata><title>货盘 &amp; goods</title>
  <path d="M2 2h20" style="stroke:#b23; stroke-linecap:round"/><text x="2" y="9">a &lt; b</text>
</svg>`;
    expect(sanitiseSvg(file)).toEqual({
      svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
  <title>货盘 &#x26; goods</title>
  <path d="M2 2h20" stroke="#b23" stroke-linecap="round" /><text x="2" y="9">a &#x3C; b</text>
</svg>`,
      unsafe: [],
    });
  });

  test('beyond the limits is refused', () => {
    expect(sanitiseSvg(`<svg>${'<g/>'.repeat(40_000)}</svg>`).unsafe).toEqual([
      { element: 'document', reason: 'too-large' },
    ]);
    expect(sanitiseSvg(`<svg>${'<g>'.repeat(101)}</svg>`).unsafe).toEqual([
      { element: 'document', reason: 'too-deep' },
    ]);
  });
});

/** A small reader of XML, enough for what the writer may write: balanced tags, quoted attributes, known references. */
function findXmlFault(xml: string): string | null {
  const open: string[] = [];
  const token = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z:-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</g;
  for (const [all, closes, name, attributes = '', closed] of xml.matchAll(token)) {
    if (all === '<') return 'a stray <';
    if (/&(?!#x[0-9A-F]+;)/.test(name ? attributes : all)) return `a reference in ${all}`;
    if (!name || closed) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) return `a stray </${name}>`;
  }
  return open.length > 0 ? `${open.join(', ')} not closed` : null;
}
