import { expect, test } from 'vitest';
import { describeDevice } from './device.ts';

test('a device is told in two words', () => {
  const chrome =
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36';
  const safari =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';
  expect(describeDevice(chrome)).toBe('Chrome · Android');
  expect(describeDevice(safari)).toBe('Safari · iOS');
  expect(describeDevice(`${chrome} MicroMessenger/8.0`)).toBe('WeChat · Android');
  expect(describeDevice('curl/8.1')).toBeNull();
  expect(describeDevice(undefined)).toBeNull();
});
