import { signInThrottle } from '@kaopu/db/schema/identity.ts';
import { accountLimit, networkLimit } from '@kaopu/domain/identity/sign-in-throttle.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addFailure, clearFailures, readBlock, removeOldCounts, takeTry, throttleKey } from './throttle.ts';

const database = useTestDatabase();
const now = new Date('2026-11-22T02:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const keyOf = (address: string) => throttleKey('the key', 'account', address);

test('of forty tries sent at once ten are looked at', async () => {
  const key = keyOf('shi-lan@kaopu.example');
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => takeTry(database.db, key, accountLimit, now)),
  );
  expect(answers.filter((seconds) => seconds === null)).toHaveLength(10);
  expect(new Set(answers.filter((seconds) => seconds !== null))).toEqual(new Set([900]));
  expect(await takeTry(database.db, key, accountLimit, later(900))).toBeNull();
});

test('the right answer clears the count', async () => {
  const key = keyOf('lu-zhiyao@kaopu.example');
  for (let n = 0; n < 10; n++) await takeTry(database.db, key, accountLimit, now);
  expect(await readBlock(database.db, key, now)).toBe(900);
  await database.db.transaction((tx) => clearFailures(tx, key));
  expect(await readBlock(database.db, key, now)).toBeNull();
});

test('looking at a network counts nothing; its failures do', async () => {
  const key = throttleKey('the key', 'network', '203.0.113.7');
  for (let n = 0; n < 20; n++) expect(await readBlock(database.db, key, now)).toBeNull();
  for (let n = 0; n < networkLimit.failures; n++) await addFailure(database.db, key, networkLimit, now);
  expect(await readBlock(database.db, key, now)).toBe(networkLimit.blockSeconds);
});

test('no address and no network can be read in the table', async () => {
  const rows = JSON.stringify(await database.db.select().from(signInThrottle));
  expect(rows).not.toMatch(/kaopu\.example|203\.0\.113/);
  expect(keyOf('a@kaopu.example')).not.toBe(throttleKey('another key', 'account', 'a@kaopu.example'));
});

test('old counts are forgotten', async () => {
  await takeTry(database.db, keyOf('old'), accountLimit, now);
  await takeTry(database.db, keyOf('new'), accountLimit, later(7200));
  await database.db.transaction((tx) => removeOldCounts(tx, later(3600)));
  const keys = (await database.db.select().from(signInThrottle)).map((row) => row.throttleKey);
  expect(keys).toContain(keyOf('new'));
  expect(keys).not.toContain(keyOf('old'));
});

test('a throttle that cannot be read lets nobody through', async () => {
  await database.db.execute(sql`ALTER TABLE sign_in_throttle RENAME TO away`);
  const refused = { code: 'UNAVAILABLE' };
  await expect(takeTry(database.db, keyOf('x'), accountLimit, now)).rejects.toMatchObject(refused);
  await expect(readBlock(database.db, keyOf('x'), now)).rejects.toMatchObject(refused);
  await database.db.execute(sql`ALTER TABLE away RENAME TO sign_in_throttle`);
});
