// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { tidyPaste } from './tidy-paste.ts';

test.each([
  ['words stay', '<p>kept <strong>words</strong></p>', '<p>kept <strong>words</strong></p>'],
  [
    'a picture of ours stays',
    '<p><img src="/files/1" alt="dot"></p>',
    '<p><img src="/files/1" alt="dot"></p>',
  ],
  [
    'a picture elsewhere becomes a link',
    '<p><img src="https://a.example/dot.png" alt="dot"></p>',
    '<p><a href="https://a.example/dot.png">dot</a></p>',
  ],
  [
    'one without a name is linked by its address',
    '<img src="https://a.example/dot.png">',
    '<a href="https://a.example/dot.png">https://a.example/dot.png</a>',
  ],
  ['one that leads nowhere is left out', '<p>a<img src="x" onerror="1">b</p>', '<p>ab</p>'],
  ['one of a paste’s own bytes is left out', '<p>a<img src="data:image/png;base64,AA">b</p>', '<p>ab</p>'],
  ['an address of another host without a scheme is no picture of ours', '<img src="//a.example/x">', ''],
])('%s', (_, pasted, taken) => {
  expect(tidyPaste(pasted)).toBe(taken);
});
