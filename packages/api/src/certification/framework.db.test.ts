import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { competencyFramework } from '@kaopu/db/schema/certification.ts';
import { exampleFramework } from '@kaopu/domain/certification/competency-framework.example.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { learnerRouter } from '../learner-router.ts';
import { testContext } from '../test-context.ts';
import { hireOfficers, publishScheme } from './scheme-story.ts';

const database = useTestDatabase();
const visitor = () =>
  learnerRouter.createCaller(testContext(database.db, { kind: 'anonymous' })).certification;
const refusal = (code: string, params: Record<string, unknown> = {}) => ({
  cause: { code, params: expect.objectContaining(params) },
});

/** A body, its chair, and what the chair would publish. */
async function setUp() {
  const officers = await hireOfficers(database.db);
  const { bodyId, schemeId } = await publishScheme(officers);
  const chair = officers.asStaff(officers.chair);
  const wanted = (framework = exampleFramework) => ({ bodyId, framework, idempotencyKey: v7() });
  return { bodyId, schemeId, chair, wanted };
}

test('the chair publishes a framework, and anybody reads it whole', async () => {
  const { bodyId, chair, wanted } = await setUp();
  const { frameworkId } = await chair.publishFramework(wanted());

  const { rows } = await visitor().listFrameworks();
  expect(rows.find((row) => row.frameworkId === frameworkId)).toMatchObject({
    ...{ bodyId, code: 'lco', version: '2026.1', domains: 2, levels: 2 },
    occupation: exampleFramework.occupation.name,
  });
  const read = await visitor().getFramework({ frameworkId });
  expect(read.framework).toEqual(exampleFramework);
  const events = await database.db.select().from(auditEvent).where(eq(auditEvent.subjectId, frameworkId));
  expect(events.map(({ type }) => type)).toEqual(['certification.frameworkPublished']);
});

test('the newest framework stands first', async () => {
  const { chair, wanted } = await setUp();
  const first = await chair.publishFramework(wanted());
  const second = await chair.publishFramework(wanted({ ...exampleFramework, version: '2027' }));
  const { rows } = await visitor().listFrameworks();
  const places = [second, first].map(({ frameworkId }) =>
    rows.findIndex((row) => row.frameworkId === frameworkId),
  );
  expect(places[0]).toBeLessThan(places[1] ?? -1);
});

test('a published framework is fixed: its version is taken, and the database refuses a change', async () => {
  const { chair, wanted } = await setUp();
  const { frameworkId } = await chair.publishFramework(wanted());
  await expect(chair.publishFramework(wanted())).rejects.toMatchObject(refusal('CONFLICT'));
  const { db } = database;
  const itself = eq(competencyFramework.frameworkId, frameworkId);
  const refused = { cause: { message: /append-only/ } };
  const rewrite = db.update(competencyFramework).set({ document: {} }).where(itself);
  await expect(rewrite).rejects.toMatchObject(refused);
  await expect(db.delete(competencyFramework).where(itself)).rejects.toMatchObject(refused);
});

test('a request that is sent twice publishes once', async () => {
  const { chair, wanted } = await setUp();
  const request = wanted();
  const first = await chair.publishFramework(request);
  expect(await chair.publishFramework(request)).toEqual(first);
});

test('one that does not fit together, or claims a state behind it, is not published', async () => {
  const { chair, wanted } = await setUp();
  const levels = exampleFramework.levels.map((level) => ({ ...level, expected: { D1: 45 } }));
  await expect(chair.publishFramework(wanted({ ...exampleFramework, levels }))).rejects.toMatchObject(
    refusal('FRAMEWORK_INVALID', { fault: 'EXPECTED_MISSING', at: 'levels[0].expected.D2' }),
  );
  const name = { 'zh-CN': '国家操盘手能力框架', en: 'National framework' };
  await expect(chair.publishFramework(wanted({ ...exampleFramework, name }))).rejects.toMatchObject(
    refusal('FORBIDDEN_WORDING', { field: expect.stringContaining('framework_name') }),
  );
  await expect(visitor().getFramework({ frameworkId: v7() })).rejects.toMatchObject(refusal('NOT_FOUND'));
});

test('the chair of one scheme does not speak for the body', async () => {
  const { schemeId, wanted } = await setUp();
  const duties = [{ duty: 'board_chair' as const, scopeType: 'scheme' as const, scopeId: schemeId }];
  const narrow = adminRouter.createCaller(
    testContext(database.db, await insertPerson(database.db, { duties })),
  );
  await expect(narrow.certification.publishFramework(wanted())).rejects.toMatchObject(refusal('FORBIDDEN'));
});
