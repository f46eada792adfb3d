import { stoppedClock } from '@kaopu/testing/clock.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { testContext } from '../test-context.ts';
import { recordEvent } from './record-event.ts';

const database = useTestDatabase();

test('an auditor pages through the record, the newest first, and narrows it', async () => {
  const clock = stoppedClock();
  const somebody = await insertPerson(database.db, { name: '桑予安' });
  const ctx = testContext(database.db, somebody, { clock });
  for (const id of ['a', 'b', 'a', 'b', 'a']) {
    clock.advance(60);
    const facts = { subject: { kind: 'thing', id }, data: {} };
    await database.db.transaction((tx) => recordEvent(tx, ctx, 'identity.signedOut', facts));
  }
  const auditor = await insertPerson(database.db, { duties: ['auditor'] });
  const { audit } = adminRouter.createCaller(testContext(database.db, auditor));

  const first = await audit.listEvents({ subjectId: 'a', limit: 2 });
  expect(first.rows).toMatchObject([
    { subjectId: 'a', actorName: '桑予安', blockNumber: null },
    { subjectId: 'a' },
  ]);
  const second = await audit.listEvents({ subjectId: 'a', limit: 2, cursor: first.nextCursor ?? '' });
  expect(second).toMatchObject({ rows: [{ subjectId: 'a' }], nextCursor: null });
  const instants = [...first.rows, ...second.rows].map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted().toReversed());

  const early = await audit.listEvents({ to: instants[2], actorId: somebody.personId });
  expect(early.rows).toEqual([]);
  expect((await audit.listEvents({ from: instants[0] })).rows).toHaveLength(1);
  expect((await audit.listEvents({ type: 'identity.signedUp' })).rows).toEqual([]);
  expect(await audit.getRecordState()).toMatchObject({ blocks: 0, unsealedEvents: 5, headHash: null });
});

test('nobody but an auditor reads the record', async () => {
  const registrar = await insertPerson(database.db, {
    duties: ['registrar', 'administrator', 'board_chair'],
  });
  const { audit } = adminRouter.createCaller(testContext(database.db, registrar));
  await expect(audit.listEvents({})).rejects.toMatchObject({ cause: { code: 'FORBIDDEN' } });
});
