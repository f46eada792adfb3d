import { expect, test } from 'vitest';
import { isSecureOrigin, settlePublicAddress } from './public-address.ts';

const settings = { publicUrl: null, port: 7100, host: null, tls: null };

test('a demo keeps to this machine unless told', () => {
  const address = settlePublicAddress({ settings, isDemo: true, fixedPublicUrl: null });
  expect(address).toEqual({
    publicUrl: 'http://localhost:7100',
    host: '127.0.0.1',
    local: 'http://localhost:7100',
    lines: [],
  });
  const told = { ...settings, host: '0.0.0.0' };
  expect(settlePublicAddress({ settings: told, isDemo: true, fixedPublicUrl: null }).host).toBe('0.0.0.0');
});

test('a real installation listens everywhere and is warned while its address is not set', () => {
  const address = settlePublicAddress({ settings, isDemo: false, fixedPublicUrl: null });
  expect(address.host).toBe('0.0.0.0');
  expect(address.lines).toEqual([expect.stringContaining('PUBLIC_URL is not set')]);
});

test('plain http off this machine says what is off', () => {
  const plain = { ...settings, publicUrl: 'http://kaopu.example.org' };
  const [line] = settlePublicAddress({ settings: plain, isDemo: false, fixedPublicUrl: null }).lines;
  expect(line).toMatch(/camera, passkeys.*are off/);
});

test('what the first credential named stays the address', () => {
  const address = settlePublicAddress({
    settings,
    isDemo: true,
    fixedPublicUrl: 'https://kaopu.example.org',
  });
  expect(address.publicUrl).toBe('https://kaopu.example.org');
  expect(address.lines).toEqual([expect.stringContaining('were issued under')]);
});

test.each([
  ['https://kaopu.example.org', true],
  ['http://localhost:7100', true],
  ['http://127.0.0.1:7100', true],
  ['http://[::1]:7100', true],
  ['http://demo.localhost', true],
  ['http://kaopu.example.org', false],
  ['http://192.168.1.5:7100', false],
  ['http://localhost.example.org', false],
])('%s secure: %s', (origin, expected) => expect(isSecureOrigin(origin)).toBe(expected));
