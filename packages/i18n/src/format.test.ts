import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormat } from './format.ts';

const zh = createFormat('zh-CN', 'Asia/Shanghai');
const en = createFormat('en', 'Asia/Shanghai');
const instant = '2026-11-22T02:42:07Z';

test('dates and times are those of the body, day before month in English', () => {
  expect(zh.date(instant)).toBe('2026年11月22日');
  expect(en.date(instant)).toBe('22 November 2026');
  expect(zh.dateTime(instant)).toBe('2026年11月22日 10:42');
  expect(en.dateTime(instant)).toBe('22 November 2026 at 10:42');
  expect([zh.timeSeconds(instant), en.time(instant)]).toEqual(['10:42:07', '10:42']);
  expect([zh.dateShort(instant), en.dateShort(instant)]).toEqual(['2026-11-22', '2026-11-22']);
});

test('midnight is 00:00, and another time zone is another day', () => {
  expect(en.time('2026-11-21T16:00:00Z')).toBe('00:00');
  expect(createFormat('en', 'America/New_York').monthDay(instant)).toBe('21 November');
});

test('numbers and ratios are grouped and rounded only for show', () => {
  expect([zh.number(1360000), en.number(59.994, { digits: 2, fixed: true })]).toEqual(['1,360,000', '59.99']);
  expect([zh.percent(0.875), en.percent(0.875, 1)]).toEqual(['88%', '87.5%']);
});

test('durations name at most their two largest units', () => {
  expect([zh.duration(5400), en.duration(5400)]).toEqual(['1小时30分钟', '1 hour 30 minutes']);
  expect([zh.duration(0), en.duration(3600), en.duration(172_803)]).toEqual(['0秒钟', '1 hour', '2 days']);
});

test('distance in time counts whole units towards now', () => {
  expect(zh.fromNow('2026-11-28T02:42:07Z', instant)).toBe('6天后');
  expect(en.fromNow('2026-11-22T00:40:00Z', instant)).toBe('2 hours ago');
});

test('a clock always shows the seconds it was given', () => {
  fc.assert(
    fc.property(fc.nat(400_000), (seconds) => {
      const parts = zh.clock(seconds).split(':').map(Number);
      expect(parts.reduce((sum, part) => sum * 60 + part, 0)).toBe(seconds);
      expect(zh.clock(seconds)).toMatch(/^(\d+:[0-5]\d|[0-5]?\d):[0-5]\d$/);
    }),
  );
  expect([zh.clock(4720), zh.clock(2832), zh.clock(-3)]).toEqual(['1:18:40', '47:12', '0:00']);
});
