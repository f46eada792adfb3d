import type { FastifyReply } from 'fastify';
import { expect, test } from 'vitest';
import { createSoftLimit } from './soft-limit.ts';

function limitWithClock(perMinute: number) {
  let at = 0;
  const headers: Record<string, string> = {};
  const reply = {
    header(name: string, value: string) {
      headers[name] = value;
    },
  };
  const limit = createSoftLimit(perMinute, () => at);
  const isAnswered = (place: string): boolean => {
    try {
      limit.count(place, reply as unknown as FastifyReply);
      return true;
    } catch {
      return false;
    }
  };
  const wait = (milliseconds: number) => {
    at += milliseconds;
  };
  return { isAnswered, headers, wait };
}

test('one place is answered so often in a minute, then told how long to wait, then answered again', () => {
  const { isAnswered, headers, wait } = limitWithClock(3);
  expect([1, 2, 3, 4].map(() => isAnswered('a'))).toEqual([true, true, true, false]);
  wait(20_500);
  expect(isAnswered('a')).toBe(false);
  expect(headers['retry-after']).toBe('40');
  wait(39_500);
  expect(isAnswered('a')).toBe(true);
});

test('another place is not made to wait', () => {
  const { isAnswered } = limitWithClock(1);
  expect([isAnswered('a'), isAnswered('a'), isAnswered('b')]).toEqual([true, false, true]);
});
