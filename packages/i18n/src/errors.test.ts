import { expect, test } from 'vitest';
import { errorMessages, writeErrorText } from './errors.ts';
import { translateIn } from './messages.ts';

const t = translateIn('en', errorMessages);
const failed = (data: unknown) =>
  Object.assign(new Error('stack and secrets'), { name: 'TRPCClientError', data });

test('a known code says what happened and what to do, without a number to copy', () => {
  const text = writeErrorText(failed({ kaopu: { code: 'ATTEMPT_CLOSED', requestId: 'r-1' } }), t);
  expect(text).toMatchObject({ title: 'This attempt is closed', requestId: null });
});

test('an unknown code shows the id that is in the log, and nothing of the message', () => {
  const text = writeErrorText(failed({ kaopu: { code: 'NEW_TROUBLE', requestId: 'r-2' } }), t);
  expect(text).toMatchObject({ code: 'NEW_TROUBLE', title: 'Something went wrong', requestId: 'r-2' });
  expect(JSON.stringify(text)).not.toContain('secrets');
});

test('a request without an answer is a broken network, any other throw is unexpected', () => {
  expect(writeErrorText(failed(undefined), t).code).toBe('OFFLINE');
  expect(writeErrorText(new TypeError('x is undefined'), t).code).toBe('INTERNAL');
  expect(writeErrorText('nonsense', t).code).toBe('INTERNAL');
});

test('a part of the app that cannot be fetched asks to load the page again', () => {
  const error = new TypeError(
    'Failed to fetch dynamically imported module: https://kaopu.example/assets/x.js',
  );
  expect(writeErrorText(error, t).code).toBe('PART_MISSING');
});

test('a refused entry is named, so that a form can mark it', () => {
  const refused = failed({ kaopu: { code: 'INVALID_INPUT', params: { field: 'email' }, requestId: 'r-3' } });
  expect(writeErrorText(refused, t)).toMatchObject({ code: 'INVALID_INPUT', field: 'email' });
});

test('every code has both halves', () => {
  const keys = Object.keys(errorMessages.messages);
  const codes = new Set(keys.map((key) => key.split('.')[0]));
  expect(keys.toSorted()).toEqual(
    [...codes].flatMap((code) => [`${code}.title`, `${code}.advice`]).toSorted(),
  );
});
