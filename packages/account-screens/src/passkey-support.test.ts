import { expect, test } from 'vitest';
import { findPasskeyObstacle } from './passkey-support.ts';

const installation = { publicUrl: 'https://kaopu.example', hasPasskeys: true };
const here = { origin: 'https://kaopu.example', isSupported: true };

test('passkeys work at the public address, in a browser that has them', () => {
  expect(findPasskeyObstacle(installation, here)).toBeNull();
  expect(findPasskeyObstacle(installation, { ...here, isSupported: false })).toBe('unsupported');
  expect(findPasskeyObstacle(installation, { ...here, origin: 'http://127.0.0.1:7100' })).toBe('elsewhere');
  expect(findPasskeyObstacle({ ...installation, hasPasskeys: false }, here)).toBe('unsupported');
});
