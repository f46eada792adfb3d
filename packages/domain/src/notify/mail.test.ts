import { expect, test } from 'vitest';
import { maxMailFailures, nextMailTry } from './mail-retry.ts';
import { writeMail } from './mail-template.ts';

const now = new Date('2026-11-22T02:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

test('a mail says who, what and how long in the language of its reader', () => {
  const params = { name: '石岚', link: 'https://kaopu.example/reset#abc', minutes: 60 };
  const zh = writeMail('password_reset', 'zh-CN', params);
  const en = writeMail('password_reset', 'en', params);
  expect(zh.subject).toBe('考谱：重设密码');
  expect(en.body).toContain('within 60 minutes');
  for (const { body } of [zh, en]) expect(body).toContain('石岚');
});

test('a name with a line break cannot write a header', () => {
  const params = { name: 'x\r\nBcc: all@kaopu.example', at: '', link: '' };
  expect(writeMail('password_changed', 'en', params).subject).not.toContain('\n');
});

test('a failed mail waits twice as long each time, and is given up at last', () => {
  const tries = Array.from({ length: maxMailFailures }, (_, index) => nextMailTry(index + 1, null, now));
  expect(tries.slice(0, 4)).toEqual([minutes(1), minutes(2), minutes(4), minutes(8)]);
  expect(tries.at(-1)).toBeNull();
});

test('a link that would arrive after its hour is not sent again', () => {
  expect(nextMailTry(1, minutes(60), now)).toEqual(minutes(1));
  expect(nextMailTry(1, minutes(1), now)).toBeNull();
});
