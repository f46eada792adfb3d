import { expect, test } from 'vitest';
import {
  type AutosaveQueue,
  findUnacknowledged,
  type QueueEvent,
  queueStateOf,
  reduceQueue,
  restoreQueue,
} from './autosave-queue.ts';

const item = 'item';
const answered = (value: unknown): QueueEvent => ({ kind: 'answered', itemVersionId: item, value });
const sent = (mutationId: string): QueueEvent => ({ kind: 'sent', itemVersionId: item, mutationId });
const unanswered = (mutationId: string): QueueEvent => ({
  kind: 'unanswered',
  itemVersionId: item,
  mutationId,
});
const acknowledged = (mutationId: string, revision: number): QueueEvent => ({
  kind: 'acknowledged',
  itemVersionId: item,
  mutationId,
  revision,
  savedAt: '2026-11-22T02:42:07.000Z',
});
const outrun = (mutationId: string, value: unknown, revision: number): QueueEvent => ({
  kind: 'outrun',
  itemVersionId: item,
  mutationId,
  theirs: { value, revision },
});
const after = (...events: QueueEvent[]): AutosaveQueue => events.reduce(reduceQueue, restoreQueue([], {}));
const entryOf = (queue: AutosaveQueue) => queue.entries[item];

test('an answer is saving until it is acknowledged, then saved with the server’s time', () => {
  expect(queueStateOf(after())).toBe('idle');
  expect(queueStateOf(after(answered(['a'])))).toBe('saving');
  expect(queueStateOf(after(answered(['a']), sent('m1')))).toBe('saving');
  const saved = after(answered(['a']), sent('m1'), acknowledged('m1', 1));
  expect([queueStateOf(saved), saved.savedAt]).toEqual(['saved', '2026-11-22T02:42:07.000Z']);
  expect(findUnacknowledged(saved)).toEqual({});
});

test('what is answered while a save is on its way waits for it and is sent after it', () => {
  const queue = after(answered(['a']), sent('m1'), answered(['b']), acknowledged('m1', 1));
  expect(entryOf(queue)).toMatchObject({ phase: 'dirty', value: ['b'], revision: 1, sending: null });
  const next = reduceQueue(queue, sent('m2'));
  expect(entryOf(next)?.sending).toEqual({ value: ['b'], mutationId: 'm2', baseRevision: 1 });
});

test('without a reply the same mutation goes out again, and the newer answer after it', () => {
  const offline = after(answered(['a']), sent('m1'), unanswered('m1'), answered(['b']));
  expect(queueStateOf(offline)).toBe('offline');
  const retried = reduceQueue(reduceQueue(offline, { kind: 'retried' }), sent('m2'));
  expect(entryOf(retried)).toMatchObject({ phase: 'saving', value: ['b'] });
  expect(entryOf(retried)?.sending).toEqual({ value: ['a'], mutationId: 'm1', baseRevision: 0 });
  const then = reduceQueue(retried, acknowledged('m1', 1));
  expect(entryOf(then)).toMatchObject({ phase: 'dirty', value: ['b'], revision: 1 });
});

test('a reload keeps what was not acknowledged and sends it as the same mutation', () => {
  const before = after(answered(['a']), sent('m1'), answered(['b']));
  const kept = JSON.parse(JSON.stringify(findUnacknowledged(before)));
  const reloaded = restoreQueue([{ itemVersionId: item, value: ['a'], revision: 1 }], kept);
  expect(entryOf(reloaded)).toMatchObject({ phase: 'dirty', value: ['b'], sending: { mutationId: 'm1' } });
});

test('another tab is ahead: both answers stay until the candidate chooses', () => {
  const conflict = after(answered(['a']), sent('m1'), outrun('m1', ['c'], 4));
  expect(queueStateOf(conflict)).toBe('conflict');
  expect(entryOf(conflict)).toMatchObject({ value: ['a'], theirs: { value: ['c'], revision: 4 } });
  const choose = (choice: 'mine' | 'theirs') =>
    entryOf(reduceQueue(conflict, { kind: 'resolved', itemVersionId: item, choice }));
  expect(choose('mine')).toMatchObject({ phase: 'dirty', value: ['a'], revision: 4, theirs: null });
  expect(choose('theirs')).toMatchObject({ phase: 'clean', value: ['c'], revision: 4, theirs: null });
});

test('where the other tab recorded the same answer there is nothing to choose', () => {
  expect(entryOf(after(answered(['a']), sent('m1'), outrun('m1', ['a'], 4)))).toMatchObject({
    phase: 'clean',
    revision: 4,
  });
});

test('a kept answer that was overtaken while the page was closed is a conflict, an equal one is not', () => {
  const kept = { [item]: { value: ['a'], revision: 1, sending: null } };
  const recorded = (value: string[], revision: number) => [{ itemVersionId: item, value, revision }];
  expect(entryOf(restoreQueue(recorded(['c'], 2), kept))).toMatchObject({ phase: 'conflict', value: ['a'] });
  expect(entryOf(restoreQueue(recorded(['a'], 2), kept))).toMatchObject({ phase: 'clean', revision: 2 });
  expect(entryOf(restoreQueue(recorded(['b'], 1), kept))).toMatchObject({ phase: 'dirty', value: ['a'] });
});

test('after the close nothing changes any more, and what was not acknowledged stays marked', () => {
  const closed = after(answered(['a']), sent('m1'), { kind: 'closed' }, answered(['b']));
  expect(queueStateOf(closed)).toBe('closed');
  expect(entryOf(closed)).toMatchObject({ phase: 'closed', value: ['a'] });
  expect(Object.keys(findUnacknowledged(closed))).toEqual([item]);
  expect(findUnacknowledged(reduceQueue(closed, acknowledged('m1', 1)))).toEqual({});
});

test('what is left at the close is handed in as late, and then the device keeps nothing', () => {
  const closed = after(answered(['a']), { kind: 'closed' }, { kind: 'keptLate', itemVersionId: item });
  expect(entryOf(closed)).toMatchObject({ phase: 'late', value: ['a'] });
  expect(findUnacknowledged(closed)).toEqual({});
});

test('a reply to something that is not on its way says nothing', () => {
  const queue = after(answered(['a']), sent('m2'));
  expect(reduceQueue(queue, acknowledged('m1', 9))).toBe(queue);
});
