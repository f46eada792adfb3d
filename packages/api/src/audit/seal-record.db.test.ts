import { installation } from '@kaopu/db/schema/installation.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { testContext } from '../test-context.ts';
import { findPublishedHead, recordEvent, sealRecord, verifyWholeRecord } from './audit.offers.ts';
import { SignedHead } from './signed-head.ts';

const database = useTestDatabase();

test('the installation seals with a key of its own, made once, and whoever kept the head can verify', async () => {
  const ctx = testContext(database.db, { kind: 'system', process: 'test' });
  await database.db
    .insert(installation)
    .values({ installationId: v7(), isDemo: false, createdAt: ctx.clock.now() });
  const record = () =>
    database.db.transaction((tx) =>
      recordEvent(tx, ctx, 'identity.signedOut', { subject: { kind: 'person', id: 'x' }, data: {} }),
    );
  await record();
  const both = await Promise.all([sealRecord(ctx), sealRecord(ctx)]);
  expect(both.filter((block) => block !== null)).toEqual([{ blockNumber: 1, eventCount: 1 }]);
  const kept = SignedHead.parse(JSON.parse((await findPublishedHead(database.db)) ?? 'null'));
  await record();
  expect(await sealRecord(ctx)).toEqual({ blockNumber: 2, eventCount: 1 });
  expect(await verifyWholeRecord(database.db, kept)).toMatchObject({ kind: 'whole', blocks: 2 });
  const elsewhere = { ...kept, headHash: '00'.repeat(32) };
  expect(await verifyWholeRecord(database.db, elsewhere)).toMatchObject({ finding: { kind: 'rewritten' } });
});
