import { expect, test } from 'vitest';
import { authCookieAttributes, authCookieName } from './cookie.ts';
import { authSessionEnd } from './lifetime.ts';
import { hashToken, toToken } from './token.ts';

test('the database keeps SHA-256 of a token, and a token has at least 256 bits', () => {
  const token = toToken(new Uint8Array(32));
  expect(token).toBe('A'.repeat(43));
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(() => toToken(new Uint8Array(31))).toThrow('32 random bytes');
});

test('a working day for staff, a month for learners', () => {
  const from = new Date('2026-11-22T02:00:00Z');
  expect(authSessionEnd('staff', from).toISOString()).toBe('2026-11-22T14:00:00.000Z');
  expect(authSessionEnd('learner', from).toISOString()).toBe('2026-12-22T02:00:00.000Z');
});

test('the applications never share a cookie, and on https the browser binds it to the host', () => {
  expect(authCookieName('learner', false)).not.toBe(authCookieName('staff', false));
  expect(authCookieName('staff', true)).toBe('__Host-kaopu_staff');
  expect(authCookieAttributes(true)).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
  expect(authCookieAttributes(false).secure).toBe(false);
});
