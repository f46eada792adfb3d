import type { Duty } from '@kaopu/domain/identity/duty.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertLiveItem } from '@kaopu/testing/factories/insert-item.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { testContext } from '../test-context.ts';

const database = useTestDatabase();
const title = { 'zh-CN': '理论考试', en: 'Theory test' };

async function hire(duty: Duty) {
  const actor = await insertPerson(database.db, { duties: [duty] });
  return adminRouter.createCaller(testContext(database.db, actor)).exams;
}

test('what the items of a form ask is shown to whoever may read items, never to proctors and registrars', async () => {
  const chief = await hire('chief_examiner');
  const { testId } = await chief.createTest({ code: `T-${v7()}`, title, idempotencyKey: v7() });
  const { itemId } = await insertLiveItem(database.db);
  await chief.saveFormDraft({
    ...{ testId, baseRevision: 1 },
    draft: { itemIds: [itemId], cutPoints: '1', cutReason: 'six judges' },
  });
  await chief.publishForm({ testId, baseRevision: 2, idempotencyKey: v7() });
  const seenBy = async (duty: Duty) => (await hire(duty)).getTest({ testId });
  for (const duty of ['chief_examiner', 'auditor'] as const) {
    expect(await seenBy(duty)).toMatchObject({ draft: { itemIds: [itemId] }, liveItems: [{ itemId }] });
  }
  for (const duty of ['proctor', 'registrar'] as const) {
    const seen = await seenBy(duty);
    expect(seen).toMatchObject({ draft: { itemIds: [] }, liveItems: [], forms: [{ items: 1 }] });
    expect(JSON.stringify(seen)).not.toContain(itemId);
  }
});
