import { expect, test } from 'vitest';
import { createBoundedRunner, QueueFullError } from './bounded.ts';
import { createPasswordHasher } from './password-hasher.ts';

const hasher = createPasswordHasher({ atOnce: 2, waiting: 10 });

test('a right password is right on any keyboard, a wrong one is not', async () => {
  const passwordHash = await hasher.hash('ｃopper lantern');
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await hasher.verify(passwordHash, 'copper lantern')).toEqual({ isRight: true, isOutdated: false });
  expect(await hasher.verify(passwordHash, 'copper lanterm')).toEqual({ isRight: false, isOutdated: false });
});

test('an account that is not there costs the same work, and no password opens it', async () => {
  const before = hasher.computed();
  expect(await hasher.verify(null, 'copper lantern')).toEqual({ isRight: false, isOutdated: false });
  expect(hasher.computed() - before).toBe(1);
});

test('a hash of older parameters is still right, and is to be renewed', async () => {
  const older =
    '$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$I4CgDaLX3xcoGzkmLc/Y3cQSQVEmwWmWcD91oNVjPNw';
  const verdict = await hasher.verify(older, 'copper lantern');
  expect(verdict).toEqual({ isRight: true, isOutdated: true });
});

test('never more at once than allowed, in the order in which they came, and not without end', async () => {
  const run = createBoundedRunner({ atOnce: 2, waiting: 3 });
  const done: number[] = [];
  const waiting: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const task = (n: number) =>
    run(async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => waiting.push(resolve));
      running--;
      done.push(n);
    });
  const all = [0, 1, 2, 3, 4].map(task);
  await expect(task(5)).rejects.toBeInstanceOf(QueueFullError);
  while (done.length < 5) {
    waiting.shift()?.();
    await Promise.resolve();
  }
  await Promise.all(all);
  expect(most).toBe(2);
  expect(done).toEqual([0, 1, 2, 3, 4]);
});

test('a task that fails gives its place to the next', async () => {
  const run = createBoundedRunner({ atOnce: 1, waiting: 1 });
  await expect(run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await run(() => Promise.resolve('yes'))).toBe('yes');
});
