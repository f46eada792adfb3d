import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNextPath } from './next-path.ts';

test('a place of this application is kept whole', () => {
  expect(readNextPath('/courses/lco?chapter=2#quiz')).toEqual({
    to: '/courses/lco',
    search: { chapter: '2' },
    hash: 'quiz',
  });
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/a\\..\\evil',
  'javascript:alert(1)',
  '/%0a/\n/evil.example',
  '/sign-in?next=/x',
  '/second-factor',
  '',
  undefined,
  7,
])('%j leads home', (next) => {
  expect(readNextPath(next)).toEqual({ to: '/', search: {}, hash: '' });
});

test('whatever is asked for, it is a path of this application', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (next) => {
        const { to } = readNextPath(next);
        expect(new URL(to, 'http://here.invalid').origin).toBe('http://here.invalid');
        expect(to).toMatch(/^\/(?![/\\])/);
      },
    ),
  );
});
