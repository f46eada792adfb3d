import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createDatabase } from './client.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { migrateTo } from './migrate-to.ts';
import { ensurePartitions } from './partitions.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** The last schema whose function could not make a month that had rows in the default partition (0005). */
const schemaThatRefused = 1_795_350_649_097;
const march = new Date('2026-03-10T08:00:00Z');
const july = new Date('2026-07-05T08:00:00Z');

let made = 0;

/** A UUID version 7 of an instant, never the same twice. */
function idAt(instant: string): string {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  const rest = (++made).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${rest}`;
}

async function insertEvent(sql: postgres.ISql, eventId: string): Promise<void> {
  await sql`insert into audit_event (event_id, at, type, actor_kind, subject_kind, subject_id, body)
    values (${eventId}, now(), 'identity.signedUp', 'system', 'person', ${eventId}, '{"姓名":"承诺"}')`;
}

async function insertHistory(sql: postgres.ISql, responseHistoryId: string): Promise<void> {
  await sql`insert into response_history
    (response_history_id, attempt_id, item_version_id, revision, mutation_id, value, is_late, received_at)
    values (${responseHistoryId}, ${responseHistoryId}, ${responseHistoryId}, 1, ${responseHistoryId}, '["甲"]', false, now())`;
}

async function insertResponse(sql: postgres.ISql, attemptId: string): Promise<void> {
  await sql`insert into response (attempt_id, item_version_id, value, revision, mutation_id, received_at)
    values (${attemptId}, ${attemptId}, '["乙"]', 3, ${attemptId}, now())`;
}

/** The partition in which each event lies. */
async function placesOfEvents(sql: postgres.Sql): Promise<Record<string, string>> {
  const rows = await sql`select event_id, tableoid::regclass::text as place from audit_event`;
  return Object.fromEntries(rows.map(({ event_id: eventId, place }) => [eventId, place]));
}

/** All rows of the partitioned tables and of what points at them, as text, wherever they lie. */
async function everyRow(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql`
    select 'event ' || t::text as row from audit_event t
    union all select 'history ' || t::text from response_history t
    union all select 'response ' || t::text from response t
    union all select 'sealed ' || s.position || ' ' || e.body from audit_seal s join audit_event e using (event_id)
    union all select 'personal ' || p.event_id from audit_personal p join audit_event e using (event_id)
    order by 1`;
  return rows.map(({ row }) => row);
}

describe.each(['18', '15'] as const)('on PostgreSQL %s', (version) => {
  let server: EmbeddedPostgres;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kaopu-test-'));
    server = await startEmbeddedPostgres({ dataFolder: join(folder, 'db'), version, durable: false });
  });
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** An empty database with a few connections to it. */
  async function openEmpty() {
    const name = `months_${++made}`;
    const admin = createDatabase(server.connection, { max: 1 });
    await admin.sql`create database ${admin.sql(name)}`;
    await admin.close();
    const connection = { ...server.connection, database: name };
    const database = createDatabase(connection, { max: 5 });
    onTestFinished(() => database.close());
    return { connection, ...database };
  }

  /** A database with the partitions of March, April and May 2026. */
  async function openInMarch() {
    const database = await openEmpty();
    await migrate(database.connection, march);
    return database;
  }

  test('rows that waited for their month move into it with everything that points at them', async () => {
    const { db, sql } = await openInMarch();
    const [first, last] = [idAt('2026-07-01T00:00:00.000Z'), idAt('2026-07-31T23:59:59.999Z')];
    const [before, after] = [idAt('2026-06-30T23:59:59.999Z'), idAt('2026-08-01T00:00:00.000Z')];
    const noMonth = '7d9f6a52-3c1e-4f0a-9b7e-1a2b3c4d5e6f';
    for (const id of [first, last, before, after, noMonth]) {
      await insertEvent(sql, id);
      await insertHistory(sql, id);
      await insertResponse(sql, id);
    }
    await sql`insert into audit_seal (position, event_id, block_number, chain_hash) values (1, ${first}, 1, 'a')`;
    await sql`insert into audit_personal (event_id, salt, data) values (${last}, '\\x00', '{}')`;
    expect(new Set(Object.values(await placesOfEvents(sql)))).toEqual(new Set(['audit_event_other']));
    const rows = await everyRow(sql);

    await ensurePartitions(db, july, 0);

    expect(await everyRow(sql)).toEqual(rows);
    expect(rows).toHaveLength(17);
    const [month, other] = ['audit_event_2026_07', 'audit_event_other'];
    expect(await placesOfEvents(sql)).toEqual({
      [first]: month,
      [last]: month,
      [before]: other,
      [after]: other,
      [noMonth]: other,
    });
    const counts = await sql`select (select count(*)::int from response_2026_07) as responses,
      (select count(*)::int from response_history_2026_07) as history,
      (select count(*)::int from response_other) + (select count(*)::int from response_history_other) as left`;
    expect(counts).toEqual([{ responses: 2, history: 2, left: 6 }]);
  });

  test('what moved is as append-only as before, and so is what stayed', async () => {
    const { db, sql } = await openInMarch();
    const [moved, stayed] = [idAt('2026-07-02T00:00:00Z'), idAt('2026-09-02T00:00:00Z')];
    for (const id of [moved, stayed]) {
      await insertEvent(sql, id);
      await insertHistory(sql, id);
    }
    await ensurePartitions(db, july, 0);
    const later = idAt('2026-07-03T00:00:00Z');
    await insertEvent(sql, later);
    expect((await placesOfEvents(sql))[later]).toBe('audit_event_2026_07');
    for (const table of ['audit_event', 'audit_event_2026_07', 'audit_event_other']) {
      await expect(sql`delete from ${sql(table)}`).rejects.toThrow(/append-only: DELETE refused/);
      await expect(sql`update ${sql(table)} set body = ''`).rejects.toThrow(/append-only: UPDATE refused/);
    }
    for (const table of ['response_history_2026_07', 'response_history_other']) {
      await expect(sql`delete from ${sql(table)}`).rejects.toThrow(/append-only: DELETE refused/);
    }
  });

  test('a month that had to be filled is made like any other', async () => {
    const { db, sql } = await openInMarch();
    await insertEvent(sql, idAt('2026-07-02T00:00:00Z'));
    await insertResponse(sql, idAt('2026-07-02T00:00:00Z'));
    await ensurePartitions(db, july, 0);
    const shapeOf = async (month: string) => {
      const rows = await sql`
        select replace(pg_get_indexdef(indexrelid), ${month}, '') as shape from pg_index
          where indrelid::regclass::text like ${`%${month}`}
        union all select conrelid::regclass || pg_get_constraintdef(oid) from pg_constraint
          where conrelid::regclass::text like ${`%${month}`} and contype <> 'n'
        union all select tgrelid::regclass || tgname || tgenabled::text from pg_trigger
          where tgrelid::regclass::text like ${`%${month}`}`;
      return rows.map(({ shape }) => String(shape).replaceAll(month, '')).sort();
    };
    const filled = await shapeOf('_2026_07');
    expect(filled).toEqual(await shapeOf('_2026_03'));
    expect(filled.length).toBeGreaterThan(10);
  });

  test('a row that is just being written to the default partition is waited for and moved', async () => {
    const { db, sql } = await openInMarch();
    const eventId = idAt('2026-07-02T00:00:00Z');
    const writing = Promise.withResolvers<void>();
    const written = sql.begin(async (tx) => {
      await insertEvent(tx, eventId);
      await writing.promise;
    });
    await expect
      .poll(() => sql`select 1 from pg_locks where relation = 'audit_event_other'::regclass`)
      .toHaveLength(1);
    const ensured = ensurePartitions(db, july, 0);
    await expect
      .poll(() => sql`select 1 from pg_locks where relation = 'audit_event_other'::regclass and not granted`)
      .toHaveLength(1);
    writing.resolve();
    await Promise.all([written, ensured]);
    expect(await placesOfEvents(sql)).toEqual({ [eventId]: 'audit_event_2026_07' });
  });

  test('several servers that make the same month at once do not stumble over each other', async () => {
    const { db, sql } = await openInMarch();
    const eventId = idAt('2026-07-02T00:00:00Z');
    await insertEvent(sql, eventId);
    await Promise.all(Array.from({ length: 5 }, () => ensurePartitions(db, july, 2)));
    expect(await placesOfEvents(sql)).toEqual({ [eventId]: 'audit_event_2026_07' });
  });

  test('an older release’s data is brought into its months by the upgrade', async () => {
    const { connection, sql } = await openEmpty();
    await sql.begin((tx) => migrateTo(tx, schemaThatRefused));
    await sql`select ensure_month_partition('audit_event', '2026-03-01')`;
    const [old, waiting] = [idAt('2026-03-02T00:00:00Z'), idAt('2026-07-02T00:00:00Z')];
    for (const id of [old, waiting]) await insertEvent(sql, id);
    await expect(sql`select ensure_month_partition('audit_event', '2026-07-01')`).rejects.toThrow(
      /would be violated by some row/,
    );
    const rows = await everyRow(sql);
    await migrate(connection, july);
    expect(await everyRow(sql)).toEqual(rows);
    expect(await placesOfEvents(sql)).toEqual({
      [old]: 'audit_event_2026_03',
      [waiting]: 'audit_event_2026_07',
    });
  });

  test('no table refers to a partitioned one with a foreign key, which would hold its rows where they are', async () => {
    const { sql } = await openInMarch();
    const references = await sql`select conrelid::regclass::text as table from pg_constraint
      where contype = 'f' and confrelid in (select partrelid from pg_partitioned_table)`;
    expect([...references]).toEqual([]);
  });

  test('whatever order rows and months come in, each row lies in its month once that is made', async () => {
    const { db, sql } = await openInMarch();
    let year = 2100;
    const month = fc.integer({ min: 0, max: 11 });
    const step = fc.record({ month, isRow: fc.boolean(), hour: fc.integer({ min: 0, max: 28 * 24 - 1 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        year += 1;
        const months = new Set<number>();
        const rows = new Map<string, number>();
        for (const { month: index, isRow, hour } of steps) {
          const instant = new Date(Date.UTC(year, index, 1, hour));
          if (!isRow) {
            await ensurePartitions(db, instant, 0);
            months.add(index);
            continue;
          }
          const eventId = idAt(instant.toISOString());
          await insertEvent(sql, eventId);
          rows.set(eventId, index);
        }
        const places = await placesOfEvents(sql);
        for (const [eventId, index] of rows) {
          const name = `audit_event_${year}_${String(index + 1).padStart(2, '0')}`;
          expect(places[eventId]).toBe(months.has(index) ? name : 'audit_event_other');
        }
      }),
      { numRuns: 15 },
    );
  });
});
