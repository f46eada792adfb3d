import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { schemeVersion } from '@kaopu/db/schema/certification.ts';
import { exampleRules } from '@kaopu/domain/certification/scheme-rules.example.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { learnerRouter } from '../learner-router.ts';
import { testContext } from '../test-context.ts';
import { hireOfficers, publishScheme, rulesWithTitle } from './scheme-story.ts';

const database = useTestDatabase();
const text = { 'zh-CN': '2027版', en: '2027 edition' };
const refusal = (code: string, params: Record<string, unknown> = {}) => ({
  cause: { code, params: expect.objectContaining(params) },
});

test('a registrar drafts, the chair publishes, and anybody sees what is certified', async () => {
  const officers = await hireOfficers(database.db);
  const { schemeVersionId, schemeId } = await publishScheme(officers);
  const visitor = learnerRouter.createCaller(testContext(database.db, { kind: 'anonymous' }));

  const open = await visitor.certification.listOpenSchemes({ limit: 100 });

  const bodies = await officers.asStaff(officers.registrar).listBodies();
  expect(bodies).toContainEqual(expect.objectContaining({ kind: 'private' }));
  const seen = open.rows.find((row) => row.schemeVersionId === schemeVersionId);
  expect(seen).toMatchObject({ validityMonths: 24, levels: [{ levelCode: 'L3' }] });
  const events = await database.db.select().from(auditEvent).where(eq(auditEvent.subjectId, schemeId));
  expect(events.map(({ type }) => type).toSorted()).toEqual([
    'certification.schemeCreated',
    'certification.schemeDraftSaved',
    'certification.schemeDraftStarted',
    'certification.schemePublished',
  ]);
});

test('an administrator reads back the body that they added, and nothing of its schemes', async () => {
  const officers = await hireOfficers(database.db);
  const { bodyId } = await publishScheme(officers);
  const administrator = officers.asStaff(officers.administrator);
  expect(await administrator.listBodies()).toContainEqual({
    ...{
      bodyId,
      kind: 'private',
      name: { 'zh-CN': '操盘手认证委员会', en: 'Operator Certification Council' },
    },
    boardName: { 'zh-CN': '认证委员会', en: 'Certification Board' },
  });
  await expect(administrator.listSchemes({ limit: 30 })).rejects.toMatchObject(refusal('FORBIDDEN'));
});

test('a published version is fixed: no procedure saves it and the database refuses', async () => {
  const officers = await hireOfficers(database.db);
  const { schemeVersionId } = await publishScheme(officers);
  const registrar = officers.asStaff(officers.registrar);
  const change = { schemeVersionId, revision: 1, title: text, rules: exampleRules, inForceOn: null };
  await expect(registrar.saveSchemeDraft(change)).rejects.toMatchObject(refusal('NOT_FOUND'));
  const inDatabase = database.db
    .update(schemeVersion)
    .set({ rules: {} })
    .where(eq(schemeVersion.schemeVersionId, schemeVersionId));
  await expect(inDatabase).rejects.toMatchObject({ cause: { message: /fixed once published/ } });
});

test('a new version starts from the old rules and closes the old one to new applications', async () => {
  const officers = await hireOfficers(database.db);
  const first = await publishScheme(officers);
  const registrar = officers.asStaff(officers.registrar);
  const start = { schemeId: first.schemeId, version: '2027', title: text };
  const second = await registrar.startSchemeVersion({ ...start, idempotencyKey: v7() });
  const draft = await registrar.getSchemeVersion(second);
  expect(draft).toMatchObject({ state: 'draft', revision: 0, rules: exampleRules, mayPublish: false });
  const save = { ...second, revision: 0, title: text, rules: draft.rules, inForceOn: '2027-07-01' };
  await registrar.saveSchemeDraft(save);
  await officers.asStaff(officers.chair).publishSchemeVersion({ ...second, revision: 1 });

  const { rows } = await registrar.listSchemes({ limit: 100 });
  const versions = rows.find(({ schemeId }) => schemeId === first.schemeId)?.versions;
  expect(versions).toMatchObject([
    { version: '2027', state: 'published', inForceOn: '2027-07-01', closedOn: null },
    { version: '2026', state: 'published', inForceOn: '2026-11-22', closedOn: '2027-06-30' },
  ]);
});

test('a second draft, a version’s name used twice and a taken code are conflicts', async () => {
  const officers = await hireOfficers(database.db);
  const { schemeId, bodyId } = await publishScheme(officers);
  const registrar = officers.asStaff(officers.registrar);
  const start = (version: string) =>
    registrar.startSchemeVersion({ schemeId, version, title: text, idempotencyKey: v7() });
  await expect(start('2026')).rejects.toMatchObject(refusal('CONFLICT'));
  await start('2027');
  await expect(start('2028')).rejects.toMatchObject(refusal('CONFLICT'));
  const { rows } = await registrar.listSchemes({ limit: 100 });
  const code = rows.find((row) => row.schemeId === schemeId)?.code ?? '';
  const scheme = { bodyId, code, name: text, occupation: text, direction: null, idempotencyKey: v7() };
  await expect(registrar.createScheme(scheme)).rejects.toMatchObject(refusal('CONFLICT', { field: 'code' }));
});

test('two tabs: the second one is told, and nothing of the first is lost', async () => {
  const officers = await hireOfficers(database.db);
  const { schemeId } = await publishScheme(officers);
  const registrar = officers.asStaff(officers.registrar);
  const start = { schemeId, version: '2027', title: text, idempotencyKey: v7() };
  const { schemeVersionId } = await registrar.startSchemeVersion(start);
  const save = (months: number) =>
    registrar.saveSchemeDraft({
      schemeVersionId,
      revision: 0,
      title: text,
      rules: { ...exampleRules, validity: { months } },
      inForceOn: null,
    });
  await save(36);
  await expect(save(12)).rejects.toMatchObject(refusal('STALE_DRAFT', { revision: 1 }));
  const kept = await registrar.getSchemeVersion({ schemeVersionId });
  expect(kept.rules.validity.months).toBe(36);
  const chair = officers.asStaff(officers.chair);
  await expect(chair.publishSchemeVersion({ schemeVersionId, revision: 0 })).rejects.toMatchObject(
    refusal('STALE_DRAFT'),
  );
});

test('forbidden words and a training monopoly are refused with their place', async () => {
  const officers = await hireOfficers(database.db);
  await expect(publishScheme(officers, rulesWithTitle('国家职业资格证书'))).rejects.toMatchObject(
    refusal('FORBIDDEN_WORDING', { field: 'title' }),
  );
  const [level] = exampleRules.levels;
  const requirements = level?.requirements.map((one) =>
    one.requirementId === 'way-in' ? { ...one, ways: one.ways.slice(1) } : one,
  );
  const levels = level && requirements ? [{ ...level, requirements }] : [];
  await expect(publishScheme(officers, { ...exampleRules, levels })).rejects.toMatchObject(
    refusal('SCHEME_INVALID', { fault: 'OWN_COURSE_ONLY', at: 'way-in' }),
  );
  const body = {
    name: { 'zh-CN': '全国操盘手协会', en: 'Operators' },
    boardName: text,
    kind: 'private' as const,
  };
  const administrator = officers.asStaff(officers.administrator);
  await expect(administrator.createBody({ ...body, idempotencyKey: v7() })).rejects.toMatchObject(
    refusal('FORBIDDEN_WORDING', { word: '全国' }),
  );
  await expect(
    administrator.createBody({ ...body, kind: 'filed', idempotencyKey: v7() }),
  ).resolves.toBeDefined();
});

test('who holds a duty for one scheme sees and drafts that one only', async () => {
  const officers = await hireOfficers(database.db);
  const mine = await publishScheme(officers);
  const other = await publishScheme(officers);
  const scoped = await insertPerson(database.db, {
    duties: [{ duty: 'registrar', scopeType: 'scheme', scopeId: mine.schemeId }],
  });
  const caller = officers.asStaff(scoped);
  const { rows } = await caller.listSchemes({ limit: 100 });
  expect(rows.map(({ schemeId }) => schemeId)).toEqual([mine.schemeId]);
  const hidden = { schemeVersionId: other.schemeVersionId };
  await expect(caller.getSchemeVersion(hidden)).rejects.toMatchObject(refusal('NOT_FOUND'));
  const start = { schemeId: other.schemeId, version: '2027', title: text, idempotencyKey: v7() };
  await expect(caller.startSchemeVersion(start)).rejects.toMatchObject(refusal('NOT_FOUND'));
  await expect(
    caller.createScheme({
      bodyId: mine.bodyId,
      code: 'x',
      name: text,
      occupation: text,
      direction: null,
      idempotencyKey: v7(),
    }),
  ).rejects.toMatchObject(refusal('FORBIDDEN'));
});
