import { credential, credentialEvent } from '@kaopu/db/schema/certification.ts';
import { person } from '@kaopu/db/schema/identity.ts';
import { installation } from '@kaopu/db/schema/installation.ts';
import { statusAt } from '@kaopu/domain/certification/credential-status.ts';
import { toSearchTokens } from '@kaopu/domain/search-tokens.ts';
import { stoppedClock } from '@kaopu/testing/clock.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import * as credentialStore from './credential.store.ts';
import { issueFirst } from './credential-story.ts';

const database = useTestDatabase();
const statuses = ['active', 'suspended', 'revoked', 'expired'] as const;

/** Each case has a board of its own. */
const dismissBoard = () =>
  database.sql`UPDATE duty_assignment SET to_at = now() - interval '10 years' WHERE to_at IS NULL`;
beforeEach(async () => {
  await dismissBoard();
  await database.db.delete(installation);
});

/** A credential whose holder is called so. */
async function issueTo(name: string, latinName: string, clock = stoppedClock()) {
  await dismissBoard();
  const issued = await issueFirst(database.db, { clock });
  const searchTokens = toSearchTokens(name, latinName);
  const { personId } = issued.facts.applicant;
  await database.db
    .update(person)
    .set({ name, latinName, searchTokens })
    .where(eq(person.personId, personId));
  return issued;
}

const page = { limit: 100 };
const found = ({ rows }: { rows: { credentialId: string }[] }) =>
  rows.map(({ credentialId }) => credentialId);

test('a registrar finds a certificate by a part of the holder’s name in either script, or by its number', async () => {
  const xun = await issueTo('荀牧之', 'Xun Muzhi');
  const cong = await issueTo('丛小满', 'Cong Xiaoman');
  const search = async (typed: string) =>
    found(await cong.registrar.listCredentials({ ...page, search: typed }));
  for (const typed of ['牧之', ' xun MUZHI ', 'ｍｕｚｈｉ', xun.number.toLowerCase().replaceAll('-', ' ')]) {
    expect(await search(typed)).toEqual([xun.credentialId]);
  }
  for (const typed of ['满小', '小满 丛', '%', '_', 'kaopu.example', `${xun.number.slice(0, -1)}#`]) {
    expect(await search(typed)).toEqual([]);
  }
  expect(await search('  ')).toEqual(expect.arrayContaining([xun.credentialId, cong.credentialId]));
});

test('a list narrowed to a status names those that have it today, as the list itself says', async () => {
  const clock = stoppedClock();
  const kept = await issueTo('邬远山', 'Wu Yuanshan', clock);
  const { registrar, ...lent } = await issueTo('印知秋', 'Yin Zhiqiu', clock);
  const narrowed = async () => {
    const mine = [kept.credentialId, lent.credentialId];
    const lists = statuses.map(async (status) => {
      const { rows } = await registrar.listCredentials({ ...page, status });
      expect(rows.every((row) => row.status === status)).toBe(true);
      const ids = mine.filter((id) => rows.some(({ credentialId }) => credentialId === id));
      return [status, ids.map((id) => (id === kept.credentialId ? 'kept' : 'lent'))];
    });
    return Object.fromEntries(await Promise.all(lists));
  };
  const change = (reason: string) => ({
    ...{ credentialId: lent.credentialId, reason },
    idempotencyKey: v7(),
  });
  const none = { active: [], suspended: [], revoked: [], expired: [] };
  expect(await narrowed()).toEqual({ ...none, active: ['kept', 'lent'] });
  clock.advance(60);
  await registrar.suspendCredential(change('立案'));
  expect(await narrowed()).toEqual({ ...none, active: ['kept'], suspended: ['lent'] });
  clock.advance(60);
  await registrar.reinstateCredential(change('查无责任'));
  expect(await narrowed()).toEqual({ ...none, active: ['kept', 'lent'] });
  clock.advance(60);
  await registrar.revokeCredential(change('查实出借'));
  expect(await narrowed()).toEqual({ ...none, active: ['kept'], revoked: ['lent'] });
  clock.set('2028-11-21T16:00:00.000Z');
  expect(await narrowed()).toEqual({ ...none, expired: ['kept'], revoked: ['lent'] });
});

test('search and status combine, and a narrowed list pages', async () => {
  const clock = stoppedClock();
  const first = await issueTo('路见', 'Lu Jian', clock);
  clock.advance(60);
  const second = await issueTo('路遥', 'Lu Yao', clock);
  const { registrar } = second;
  const reason = { reason: '立案', idempotencyKey: v7() };
  await registrar.suspendCredential({ credentialId: first.credentialId, ...reason });
  const suspended = await registrar.listCredentials({ ...page, search: '路', status: 'suspended' });
  expect(found(suspended)).toEqual([first.credentialId]);
  const top = await registrar.listCredentials({ limit: 1, search: '路' });
  expect(found(top)).toEqual([second.credentialId]);
  const rest = await registrar.listCredentials({ limit: 1, search: '路', cursor: top.nextCursor ?? '' });
  expect(found(rest)).toEqual([first.credentialId]);
  expect(rest.nextCursor).toBeNull();
});

test('neither name nor number nor status brings a credential of another scheme', async () => {
  const mine = await issueTo('邻一', 'Lin Yi');
  const other = await issueTo('邻二', 'Lin Er');
  const scoped = await insertPerson(database.db, {
    duties: [{ duty: 'registrar', scopeType: 'scheme', scopeId: mine.facts.schemeId }],
  });
  const { listCredentials } = other.facts.officers.asStaff(scoped);
  const ids = async (narrowing: Parameters<typeof listCredentials>[0]) =>
    found(await listCredentials(narrowing));
  expect(await ids({ search: '邻' })).toEqual([mine.credentialId]);
  expect(await ids({ search: other.number })).toEqual([]);
  expect(await ids({ status: 'active' })).toEqual([mine.credentialId]);
  expect(await ids({ status: 'active', search: '邻二' })).toEqual([]);
  expect(await ids({ personId: other.facts.applicant.personId })).toEqual([]);
});

test('whatever happened to a credential, the filter finds it under the status that follows from its events', async () => {
  const { credentialId } = await issueTo('卞之', 'Bian Zhi');
  const day = (days: number) => new Date(Date.parse('2026-11-22T02:00:00Z') + days * 86_400_000);
  const rollback = new Error('nothing of this stays');
  const events = fc.array(
    fc.record({
      kind: fc.constantFrom('suspended' as const, 'reinstated' as const, 'revoked' as const),
      days: fc.integer({ min: 0, max: 900 }),
    }),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(events, fc.integer({ min: -1, max: 900 }), async (happened, days) => {
      const run = database.db.transaction(async (tx) => {
        for (const one of happened) {
          const event = { credentialEventId: v7(), credentialId, kind: one.kind, at: day(one.days) };
          await tx.insert(credentialEvent).values({ ...event, reason: null, actorId: null });
        }
        const now = day(days);
        const [row] = await tx.select().from(credential).where(eq(credential.credentialId, credentialId));
        const history = (await credentialStore.findEventsOf(tx, [credentialId])).get(credentialId) ?? [];
        const expected = statusAt({ events: history, validUntil: row?.validUntil ?? now }, now);
        for (const status of statuses) {
          const listed = await credentialStore.listCredentials(tx, 'all', { limit: 1000, status, now });
          const isListed = listed.some((one) => one.credentialId === credentialId);
          expect([status, isListed]).toEqual([status, status === expected]);
        }
        throw rollback;
      });
      await expect(run).rejects.toBe(rollback);
    }),
    { numRuns: 60 },
  );
});
