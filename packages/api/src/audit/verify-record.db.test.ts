import type { Tx } from '@kaopu/db/client.ts';
import { auditBlock, auditEvent, auditSeal } from '@kaopu/db/schema/audit.ts';
import { installation } from '@kaopu/db/schema/installation.ts';
import { seededChance } from '@kaopu/testing/chance.ts';
import { stoppedClock } from '@kaopu/testing/clock.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { asc, eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import * as auditStore from './audit.store.ts';
import { genesisHash, leafHash, linkHash } from './chain-hash.ts';
import { recordEvent } from './record-event.ts';
import { sealEvents } from './seal-events.ts';
import { SignedHead, signHead } from './signed-head.ts';
import { testSigner } from './test-signer.ts';
import { verifyRecord } from './verify-record.ts';

const database = useTestDatabase();
const { signer, verifier } = testSigner();
const installationId = v7();
const clock = stoppedClock();
const acting = { actor: { kind: 'system', process: 'test' } as const, clock, chance: seededChance() };

beforeEach(async () => {
  await tamper((tx) =>
    tx.execute(sql`TRUNCATE audit_event, audit_seal, audit_block, audit_personal, audit_cursor`),
  );
  await database.db
    .insert(installation)
    .values({ installationId, isDemo: false, createdAt: clock.now() })
    .onConflictDoNothing();
});

/** Changes the database as an intruder with full rights would: past the append-only guards. */
function tamper(change: (tx: Tx) => Promise<unknown>) {
  return database.db.transaction(async (tx) => {
    await tx.execute(sql`SET LOCAL session_replication_role = replica`);
    await change(tx);
  });
}

async function record(count: number, personal?: { personId: string; data: Record<string, unknown> }) {
  for (let index = 0; index < count; index++) {
    clock.advance(1);
    await database.db.transaction((tx) =>
      recordEvent(tx, acting, 'identity.signedOut', {
        subject: { kind: 'person', id: 'x' },
        data: {},
        ...(personal && { personal }),
      }),
    );
  }
}

const seal = () => sealEvents({ db: database.db, clock }, signer);

async function keepHead(): Promise<SignedHead> {
  const last = await auditStore.findLastBlock(database.db);
  return SignedHead.parse(JSON.parse(last?.head ?? 'null'));
}

/** Two sealed blocks of four events each; gives the events in the order of the chain. */
async function twoBlocks() {
  await record(4);
  await seal();
  await record(4);
  await seal();
  const places = await database.db.select().from(auditSeal).orderBy(asc(auditSeal.position));
  return places.map(({ eventId }) => eventId as string);
}

const verify = (head?: SignedHead) => verifyRecord(database.db, verifier, head);

test('a record that nobody touched is whole, and says what still waits for the sealer', async () => {
  await twoBlocks();
  await record(2);
  expect(await verify(await keepHead())).toEqual({ kind: 'whole', blocks: 2, events: 8, unsealed: 2 });
});

test('sealing again with nothing new makes no block', async () => {
  await twoBlocks();
  expect(await seal()).toBeNull();
});

test('an event of a transaction that began earlier and commits later is sealed, not skipped', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let started = () => {};
  const begun = new Promise<void>((resolve) => (started = resolve));
  const slow = database.db.transaction(async (tx) => {
    await recordEvent(tx, acting, 'identity.signedOut', {
      subject: { kind: 'person', id: 'slow' },
      data: {},
    });
    started();
    await held;
  });
  await begun;
  await record(3);
  const early = await seal();
  release();
  await slow;
  expect(early).toBeNull();
  expect(await seal()).toMatchObject({ eventCount: 4 });
  expect(await verify()).toMatchObject({ kind: 'whole', events: 4, unsealed: 0 });
});

test('the guards refuse a rewrite before any hash is needed', async () => {
  await twoBlocks();
  await expect(database.db.update(auditEvent).set({ type: 'x' })).rejects.toThrow();
  await expect(database.db.delete(auditEvent)).rejects.toThrow();
});

describe('what an intruder does is found and named', () => {
  test('a changed body', async () => {
    const [, , target] = await twoBlocks();
    await tamper((tx) =>
      tx.execute(
        sql`UPDATE audit_event SET body = replace(body, '"x"', '"y"'), subject_id = 'y' WHERE event_id = ${target}`,
      ),
    );
    expect(await verify()).toMatchObject({
      kind: 'broken',
      finding: { kind: 'changed', eventId: target, position: 3 },
    });
  });

  test('a changed column beside an untouched body', async () => {
    const [, target] = await twoBlocks();
    await tamper((tx) =>
      tx.execute(sql`UPDATE audit_event SET actor_id = 'somebody' WHERE event_id = ${target}`),
    );
    expect(await verify()).toMatchObject({ finding: { kind: 'changed', eventId: target, position: 2 } });
  });

  test('a deleted event, with or without its place', async () => {
    const [, , target] = await twoBlocks();
    await tamper((tx) => tx.execute(sql`DELETE FROM audit_event WHERE event_id = ${target}`));
    expect(await verify()).toMatchObject({ finding: { kind: 'deleted', eventId: target, position: 3 } });
    await tamper((tx) => tx.execute(sql`DELETE FROM audit_seal WHERE event_id = ${target}`));
    expect(await verify()).toMatchObject({ finding: { kind: 'deleted', position: 3 } });
  });

  test('an event put in between, with a place and a chain hash that fit', async () => {
    const events = await twoBlocks();
    const [at] = await database.db.select().from(auditSeal).where(eq(auditSeal.position, 2));
    const forged = await insertForged();
    await tamper(async (tx) => {
      await tx.execute(sql`UPDATE audit_seal SET position = -position WHERE position > 2`);
      await tx.execute(sql`UPDATE audit_seal SET position = 1 - position WHERE position < 0`);
      const chainHash = linkHash(at?.chainHash ?? '', leafHash(forged.body));
      await tx.insert(auditSeal).values({ position: 3, eventId: forged.eventId, blockNumber: 1, chainHash });
    });
    expect(events).not.toContain(forged.eventId);
    expect(await verify()).toMatchObject({
      finding: { kind: 'inserted', eventId: forged.eventId, position: 3 },
    });
  });

  test('an event slipped in beside the chain', async () => {
    await twoBlocks();
    const forged = await insertForged();
    await tamper((tx) =>
      tx.execute(sql`UPDATE audit_event SET transaction_id = '3' WHERE event_id = ${forged.eventId}`),
    );
    expect(await verify()).toMatchObject({ finding: { kind: 'inserted', eventId: forged.eventId } });
  });

  test('two events that changed places', async () => {
    const [, second, third] = await twoBlocks();
    await tamper(async (tx) => {
      await tx.execute(sql`UPDATE audit_seal SET event_id = ${v7()} WHERE position = 2`);
      await tx.execute(sql`UPDATE audit_seal SET event_id = ${second} WHERE position = 3`);
      await tx.execute(sql`UPDATE audit_seal SET event_id = ${third} WHERE position = 2`);
    });
    expect(await verify()).toMatchObject({ finding: { kind: 'reordered', eventId: third, position: 2 } });
  });

  test('a tail that was cut off, by a kept head', async () => {
    await twoBlocks();
    const head = await keepHead();
    await tamper(async (tx) => {
      await tx.execute(
        sql`DELETE FROM audit_event WHERE event_id IN (SELECT event_id FROM audit_seal WHERE block_number = 2)`,
      );
      await tx.execute(sql`DELETE FROM audit_seal WHERE block_number = 2`);
      await tx.execute(sql`DELETE FROM audit_block WHERE block_number = 2`);
    });
    expect(await verify()).toMatchObject({ kind: 'whole' });
    expect(await verify(head)).toMatchObject({ finding: { kind: 'cut', blockNumber: 2 } });
  });

  test('a chain recomputed without the key, by its signature', async () => {
    await rewriteAll(testSigner().signer);
    expect(await verify()).toMatchObject({ finding: { kind: 'forged', blockNumber: 1 } });
  });

  test('a chain recomputed with the stolen key, by a kept head', async () => {
    const head = await rewriteAll(signer);
    expect(await verify()).toMatchObject({ kind: 'whole' });
    expect(await verify(head)).toMatchObject({ finding: { kind: 'rewritten', blockNumber: 2 } });
  });
});

test('erasing a person leaves the chain whole; changing what lies beside it does not', async () => {
  const personId = v7();
  await record(2, { personId, data: { name: '石岚' } });
  await seal();
  await tamper((tx) => tx.execute(sql`UPDATE audit_personal SET data = '{"name":"x"}'`));
  expect(await verify()).toMatchObject({ finding: { kind: 'personal_changed' } });
  expect(await database.db.transaction((tx) => auditStore.erasePersonal(tx, personId))).toBe(2);
  expect(await verify()).toMatchObject({ kind: 'whole', events: 2 });
});

async function insertForged() {
  const at = clock.now();
  const eventId = v7();
  const columns = {
    eventId,
    type: 'identity.signedOut',
    actorKind: 'system' as const,
    actorId: 'test',
    subjectKind: 'person',
    subjectId: 'x',
    requestId: null,
  };
  const body = JSON.stringify(
    Object.fromEntries(Object.entries({ ...columns, at: at.toISOString(), data: {}, personal: null }).sort()),
  );
  await database.db.insert(auditEvent).values({ ...columns, at, body });
  return { eventId, body };
}

/** Changes the first event and makes the whole chain anew; gives the head that had been kept before. */
async function rewriteAll(forger: typeof signer): Promise<SignedHead> {
  await twoBlocks();
  const kept = await keepHead();
  await tamper(async (tx) => {
    await tx.execute(sql`UPDATE audit_event SET body = replace(body, '"x"', '"y"'), subject_id = 'y'`);
    let hash = genesisHash(installationId);
    for (const block of await auditStore.findBlocks(tx)) {
      const previousHash = hash;
      for (const place of await auditStore.findPlaces(tx, block.blockNumber)) {
        hash = linkHash(hash, leafHash(place.event?.body ?? ''));
        await tx.update(auditSeal).set({ chainHash: hash }).where(eq(auditSeal.position, place.position));
      }
      const { firstPosition, eventCount, blockNumber } = block;
      const facts = { installationId, blockNumber, firstPosition, eventCount, previousHash, headHash: hash };
      const head = await signHead({ ...facts, sealedAt: block.sealedAt.toISOString() }, forger);
      await tx
        .update(auditBlock)
        .set({ previousHash, headHash: hash, head })
        .where(eq(auditBlock.blockNumber, blockNumber));
    }
  });
  return kept;
}
