import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingSpecs } from './setting-specs.ts';
import { readSettings } from './settings.ts';

test('nothing set: the embedded database, port 7100, a demo where the database is empty', () => {
  const settings = readSettings([], {});
  expect(settings).toMatchObject({
    databaseUrl: null,
    port: 7100,
    host: null,
    demo: 'auto',
    publicUrl: null,
  });
  expect(settings.files.folder).toBe(`${settings.dataFolder}/files`);
});

test('an empty setting counts as not given', () => {
  expect(readSettings([], { PORT: '', DATABASE_URL: ' ' })).toEqual(readSettings([], {}));
});

test('a malformed setting is named, with its value, what it must be and an example', () => {
  expect(() => readSettings([], { PORT: 'abc' })).toThrow(
    'The setting PORT is "abc": it must be a whole number from 1 to 65535. For example: PORT=7100',
  );
});

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '71e2'],
  ['DATABASE_URL', 'mysql://localhost/kaopu'],
  ['PUBLIC_URL', 'https://kaopu.example.org/app'],
  ['PUBLIC_URL', 'https://user@kaopu.example.org'],
  ['PUBLIC_URL', 'kaopu.example.org'],
  ['SMTP_URL', 'https://mail.example.org'],
  ['MAIL_FROM', 'a@b\r\nBcc: c@d'],
  ['KAOPU_SECRET', 'short'],
  ['KAOPU_DEMO', 'yes'],
  ['LOG_LEVEL', 'loud'],
  ['HOST', 'a b'],
])('%s=%j is refused', (name, value) => {
  expect(() => readSettings([], { [name]: value })).toThrow(`The setting ${name} is`);
});

test('every example is a good value', () => {
  for (const [name, spec] of Object.entries(settingSpecs)) {
    const example = spec.example.startsWith('$(') ? 'x'.repeat(44) : spec.example;
    expect(spec.read.safeParse(example).success, name).toBe(true);
  }
});

test('all faults are told at once', () => {
  expect(() => readSettings([], { PORT: 'abc', LOG_LEVEL: 'loud' })).toThrow(/PORT.*\n.*LOG_LEVEL/);
});

test('no part of a secret is ever repeated', () => {
  const secrets = ['DATABASE_URL', 'SMTP_URL', 'KAOPU_SECRET', 'METRICS_TOKEN'];
  const unlikely = fc.string({ minLength: 6, maxLength: 15 }).map((text) => `~${text.trim()}~`);
  fc.assert(
    fc.property(fc.constantFrom(...secrets), unlikely, (name, value) => {
      let message = '';
      try {
        readSettings([], { [name]: value });
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message.includes(value)).toBe(false);
    }),
  );
});

test('certificate and key go together', () => {
  expect(() => readSettings([], { TLS_CERT: '/a.pem' })).toThrow(/TLS_KEY is missing/);
  expect(() => readSettings([], { TLS_KEY: '/a.pem' })).toThrow(/TLS_CERT is missing/);
});

test('--demo and --no-demo stand above KAOPU_DEMO', () => {
  expect(readSettings(['--demo'], { KAOPU_DEMO: 'off' }).demo).toBe('on');
  expect(readSettings(['--no-demo'], { KAOPU_DEMO: 'on' }).demo).toBe('off');
});
