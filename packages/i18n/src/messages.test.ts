import { expect, expectTypeOf, test } from 'vitest';
import { defineMessages, translateIn } from './messages.ts';

const lessons = defineMessages('messages-test', {
  title: { zh: '课程', en: 'Courses' },
  'list.greeting': { zh: '{{name}}，还有 {{days}} 天', en: '{{days}} days to go, {{name}}' },
  count: {
    zh: '{{count, number}} 节课',
    en: { one: '{{count, number}} lesson', other: '{{count, number}} lessons' },
  },
});
const zh = translateIn('zh-CN', lessons);
const en = translateIn('en', lessons);

test('a message is there in both languages as soon as its module is loaded', () => {
  expect([zh('title'), en('title')]).toEqual(['课程', 'Courses']);
});

test('variables are filled in, and what people typed is left to React to escape', () => {
  expect(zh('list.greeting', { name: '石岚 <3', days: 6 })).toBe('石岚 <3，还有 6 天');
  expect(en('list.greeting', { name: 'Shi Lan', days: 6 })).toBe('6 days to go, Shi Lan');
});

test('English counts one and other, Chinese does not inflect, numbers are grouped', () => {
  expect([en('count', { count: 1 }), en('count', { count: 0 })]).toEqual(['1 lesson', '0 lessons']);
  expect([zh('count', { count: 1 }), zh('count', { count: 12000 })]).toEqual(['1 节课', '12,000 节课']);
});

test('the compiler knows the keys and which variables each wants', () => {
  type Arguments<K extends Parameters<typeof zh>[0]> = Parameters<typeof zh<K>>;
  expectTypeOf<Arguments<'title'>>().toEqualTypeOf<[key: 'title']>();
  expectTypeOf<Arguments<'count'>>().toEqualTypeOf<[key: 'count', values: { count: number }]>();
  // @ts-expect-error: no such message
  zh('titel');
  // @ts-expect-error: a variable is missing
  zh('list.greeting', { name: '石岚' });
});
