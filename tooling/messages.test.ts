import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { eventTypes } from '../packages/domain/src/audit/event.ts';
import { errorCodes } from '../packages/domain/src/error-code.ts';

type Message = { zh: string; en: string | Record<string, string> };
type Room = { file: string; name: string; messages: Record<string, Message> };

const root = resolve(import.meta.dirname, '..');
const folder = 'packages/i18n/src';
const sources = globSync('{apps,packages}/*/src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
const rooms = await findRooms();

/** Every `defineMessages(...)` that a file of the i18n package exports. */
async function findRooms(): Promise<Room[]> {
  const files = sources.filter(
    ({ file, text }) => file.startsWith(folder) && /= defineMessages\(/.test(text),
  );
  const found = await Promise.all(
    files.map(async ({ file }) => {
      const exported: Record<string, unknown> = await import(join(root, file));
      return Object.values(exported).flatMap((value) =>
        isMessages(value) ? [{ file, name: value.room, messages: value.messages }] : [],
      );
    }),
  );
  return found.flat();
}

function isMessages(value: unknown): value is { room: string; messages: Record<string, Message> } {
  return typeof value === 'object' && value !== null && 'room' in value && 'messages' in value;
}

/** The sources that may say a room's messages: those that import its file, and the file itself below the list. */
function readersOf(room: Room): string {
  const name = basename(room.file);
  return sources
    .filter(
      ({ file, text }) => file !== room.file && new RegExp(`['"/]${name.replace('.', '\\.')}['"]`).test(text),
    )
    .map(({ text }) => text)
    .concat(
      readFileSync(join(root, room.file), 'utf8')
        .split(/^\}\);$/m)
        .slice(1),
    )
    .join('\n');
}

/** What the record says by the name that an event has in the database. */
const saidByName = new Set<string>(eventTypes);

/** Whether a source names the key whole, or builds it from a beginning or an end: `status.${state}`, `${code}.title`. */
function isSaid(key: string, text: string): boolean {
  if (text.includes(`'${key}'`) || text.includes(`"${key}"`)) return true;
  const built = [...text.matchAll(/`([\w.-]*)\$\{[^`}]*\}([\w.-]*)`/g)];
  return built.some(
    ([, start = '', end = '']) => start + end !== '' && key.startsWith(start) && key.endsWith(end),
  );
}

test.each(rooms)('$name: every message is said somewhere', (room) => {
  const text = readersOf(room);
  expect(Object.keys(room.messages).filter((key) => !saidByName.has(key) && !isSaid(key, text))).toEqual([]);
});

test.each(rooms)('$name: no message is empty, and both languages name the same variables', (room) => {
  const variables = (text: string) =>
    [...new Set(Array.from(text.matchAll(/\{\{(\w+)/g), ([, name]) => name))].toSorted();
  for (const [key, { zh, en }] of Object.entries(room.messages)) {
    const english = typeof en === 'string' ? [en] : Object.values(en);
    for (const text of [zh, ...english]) expect(text.trim(), key).not.toBe('');
    expect(variables(english.at(-1) ?? ''), key).toEqual(variables(zh));
  }
});

test('two rooms never share a name, or one would overwrite the other', () => {
  const names = rooms.map((room) => room.name);
  expect(names).toEqual([...new Set(names)]);
});

test('every error code of the API has words', () => {
  const words = rooms.find((room) => room.name === 'errors')?.messages ?? {};
  expect(Object.keys(errorCodes).filter((code) => !(`${code}.title` in words))).toEqual([]);
});
