import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hashRecoveryCode,
  readRecoveryCode,
  recoveryCodeBytes,
  recoveryCodeCount,
  writeRecoveryCodes,
} from './recovery-codes.ts';
import { describeTotpKey, findTotpStep, openTotpSecret, sealTotpSecret, writeTotpCode } from './totp.ts';

// RFC 6238, appendix B: the SHA-1 rows; the last six of their eight digits.
const secret = new TextEncoder().encode('12345678901234567890');
const published: [number, string][] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
];
const at = (seconds: number) => new Date(seconds * 1000);

test.each(published)('at %d seconds the published code is %s', (seconds, code) => {
  expect(writeTotpCode(secret, at(seconds))).toBe(code);
});

test('a code works one step early and one late, not two', () => {
  const taken = [-60, -30, 0, 30, 60].map((offset) => {
    const code = writeTotpCode(secret, at(1_000_000_020 + offset));
    return findTotpStep(secret, code, { now: at(1_000_000_020), lastStep: null }) !== null;
  });
  expect(taken).toEqual([false, true, true, true, false]);
});

test('a code works once, and none older than it after that', () => {
  const offset = fc.integer({ min: -1, max: 1 });
  fc.assert(
    fc.property(fc.nat(2_000_000_000), offset, offset, (seconds, first, second) => {
      const now = at(seconds + 60);
      const code = (steps: number) => writeTotpCode(secret, at(seconds + 60 + 30 * steps));
      // Two steps in a row share a code once in a million.
      fc.pre(new Set([code(-1), code(0), code(1)]).size === 3);
      const lastStep = findTotpStep(secret, code(first), { now, lastStep: null });
      const next = findTotpStep(secret, code(second), { now, lastStep });
      expect(next !== null).toBe(second > first);
    }),
  );
});

test('what is not six digits is no code', () => {
  for (const typed of ['', '28708', '2870820', 'abcdef', '２８７０８２']) {
    expect(findTotpStep(secret, typed, { now: at(59), lastStep: null })).toBeNull();
  }
});

test('an authenticator app reads the secret from the picture or from typing', () => {
  const { uri, secret: typed } = describeTotpKey(secret, 'shi-lan@kaopu.example');
  expect(uri).toMatch(/^otpauth:\/\/totp\/Kaopu:shi-lan%40kaopu\.example\?issuer=Kaopu&/);
  expect(typed).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
});

test('a sealed secret opens for its person and key only, and with every byte in place', () => {
  const nonce = new Uint8Array(12).fill(7);
  const sealed = sealTotpSecret(secret, 'the key', 'person-1', nonce);
  expect(sealed).not.toContain(Buffer.from(secret).toString('base64url'));
  expect(openTotpSecret(sealed, 'the key', 'person-1')).toEqual(new Uint8Array(secret));
  expect(() => openTotpSecret(sealed, 'the key', 'person-2')).toThrow();
  expect(() => openTotpSecret(sealed, 'another key', 'person-1')).toThrow();
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  expect(() => openTotpSecret(changed, 'the key', 'person-1')).toThrow();
});

test('ten different recovery codes that survive handwriting', () => {
  const codes = writeRecoveryCodes(
    Uint8Array.from({ length: recoveryCodeBytes }, (_, index) => (index * 37) % 251),
  );
  expect(new Set(codes).size).toBe(recoveryCodeCount);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(readRecoveryCode(' 7k2m 9qxa–o4tl ')).toBe('7K2M9QXA04T1');
});

test('however a code is typed, its hash is the same; of another person it is not', () => {
  const hash = hashRecoveryCode('the key', 'person-1', '7K2M-9QXA-04T1');
  expect(hashRecoveryCode('the key', 'person-1', '7k2m9qxaO4tl')).toBe(hash);
  expect(hashRecoveryCode('the key', 'person-2', '7K2M-9QXA-04T1')).not.toBe(hash);
  expect(hashRecoveryCode('another key', 'person-1', '7K2M-9QXA-04T1')).not.toBe(hash);
});
