import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Tokens = Record<string, string>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const blockOf = (selector: string) => css.slice(css.indexOf(selector)).match(/\{[^}]*\}/)?.[0] ?? '';
const tokensOf = (block: string): Tokens =>
  Object.fromEntries(
    Array.from(block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g), ([, name, hex]) => [name, hex]),
  );
const light = tokensOf(blockOf(':root {'));
const dark = { ...light, ...tokensOf(blockOf('[data-mantine-color-scheme="dark"]')) };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminanceOf(hex: string): number {
  const channel = (at: number) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminanceOf(tokens[one] ?? ''), luminanceOf(tokens[other] ?? '')].toSorted(
    (a, b) => a - b,
  );
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['paper', 'sheet', 'sunken'];
const text = [
  ...['ink', 'ink-2', 'ink-3', 'seal', 'jade', 'amber', 'sky'].flatMap((ink) =>
    grounds.map((on) => [ink, on]),
  ),
  ...['seal', 'jade', 'amber', 'sky'].flatMap((tone) => [
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
  ]),
  ['ink-2', 'line'],
  ['on-ink', 'ink'],
  ['on-ink', 'ink-hover'],
  ['on-seal', 'seal-fill'],
  ['on-seal', 'seal-hover'],
  ['on-jade', 'jade-fill'],
] as [string, string][];
const shapes = [
  ...['field-line', 'seal', 'jade-fill', 'amber-fill'].flatMap((shape) => grounds.map((on) => [shape, on])),
] as [string, string][];

test.each([
  ['light', light],
  ['dark', dark],
])('%s: whatever carries text reaches 4.5 to 1, what must be seen to be used 3 to 1', (_, tokens) => {
  const tooFaint = (pairs: [string, string][], least: number) =>
    pairs
      .map(([one, other]) => `${one} on ${other} ${contrast(tokens, one, other).toFixed(2)}`)
      .filter((line) => !(Number(line.split(' ').at(-1)) >= least));
  expect(tooFaint(text, 4.5)).toEqual([]);
  expect(tooFaint(shapes, 3)).toEqual([]);
});
