import { auditEvent, auditPersonal } from '@kaopu/db/schema/audit.ts';
import {
  exampleCourseId,
  exampleRules,
  exampleTestId,
} from '@kaopu/domain/certification/scheme-rules.example.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertOrganisationOf } from '@kaopu/testing/factories/insert-affiliation.ts';
import { insertPassedTest } from '@kaopu/testing/factories/insert-passed-test.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { insertTeaching } from '@kaopu/testing/factories/insert-teaching.ts';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { acceptAll, asLearner, completeCase, handIn, openCase } from './application-story.ts';
import { hireOfficers, publishScheme } from './scheme-story.ts';

const database = useTestDatabase();
const refusal = (code: string, params: Record<string, unknown> = {}) => ({
  cause: { code, params: expect.objectContaining(params) },
});
const identityDocument = { type: 'passport', masked: '*******78' } as const;
const eventsOf = (subjectId: string) =>
  database.db.select().from(auditEvent).where(eq(auditEvent.subjectId, subjectId));

test('an applicant brings, hands in, is judged and admitted, and always sees what comes next', async () => {
  const officers = await hireOfficers(database.db);
  const { schemeVersionId } = await publishScheme(officers);
  const applicant = await insertPerson(database.db);
  await insertOrganisationOf(database.db, [applicant]);
  const { applicationId, caller, bring } = await handIn(database.db, applicant, schemeVersionId);
  const step = async () => (await caller.getMyApplication({ applicationId })).step;

  expect(await step()).toBe('await_admission');
  await acceptAll(officers, applicationId);
  const registrar = officers.asStaff(officers.registrar);
  const first = await registrar.admitApplication({ applicationId });
  expect(await registrar.admitApplication({ applicationId })).toEqual(first);
  expect(await step()).toBe('complete');
  await insertPassedTest(database.db, {
    personId: applicant.personId,
    testId: exampleTestId,
    at: new Date('2026-06-01T02:00:00Z'),
  });
  await bring('referees');
  await bring('referees');
  expect(await step()).toBe('await_judgement');
  await acceptAll(officers, applicationId);
  expect(await step()).toBe('await_board');

  const dossier = await registrar.getDossier({ applicationId });
  expect(dossier).toMatchObject({
    applicantName: '石岚',
    employer: { en: 'Beiyue Live Services' },
    identityDocument: { masked: '1301**********0000' },
    met: 4,
    asked: 4,
  });
  const theory = dossier.dossier.requirements.find(({ requirementId }) => requirementId === 'theory');
  expect(theory?.ways[0]?.proofs[0]?.test).toMatchObject({ mark: '86' });
  const types = (await eventsOf(applicationId)).map(({ type }) => type);
  expect(types.filter((type) => type === 'certification.evidenceJudged')).toHaveLength(3);
  expect(types).toContain('certification.applicationAdmitted');
});

test('an application is bound to its version, and one is under way at a time, however often it is started', async () => {
  const officers = await hireOfficers(database.db);
  const { schemeVersionId } = await publishScheme(officers);
  const applicant = await insertPerson(database.db);
  const caller = asLearner(database.db, applicant);
  const start = { schemeVersionId, levelCode: 'L3', route: 'track_record' };
  const idempotencyKey = v7();
  const first = await caller.startApplication({ ...start, idempotencyKey });
  expect(await caller.startApplication({ ...start, idempotencyKey })).toEqual(first);
  await expect(caller.startApplication({ ...start, idempotencyKey: v7() })).rejects.toMatchObject(
    refusal('CONFLICT'),
  );
  await caller.withdrawApplication(first);
  const both = await Promise.allSettled([
    caller.startApplication({ ...start, idempotencyKey: v7() }),
    caller.startApplication({ ...start, idempotencyKey: v7() }),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { rows } = await caller.listMyApplications({ limit: 30 });
  expect(rows.map(({ step }) => step).toSorted()).toEqual(['bring_evidence', 'withdrawn']);
});

test('a draft scheme, another level and another route are not open', async () => {
  const officers = await hireOfficers(database.db);
  const { schemeVersionId, schemeId } = await publishScheme(officers);
  const caller = asLearner(database.db, await insertPerson(database.db));
  const registrar = officers.asStaff(officers.registrar);
  const title = { 'zh-CN': '2027版', en: '2027 edition' };
  const draft = await registrar.startSchemeVersion({
    schemeId,
    version: '2027',
    title,
    idempotencyKey: v7(),
  });
  const start = { schemeVersionId, levelCode: 'L3', route: 'track_record' };
  for (const wrong of [
    { ...start, ...draft },
    { ...start, levelCode: 'L9' },
    { ...start, route: 'contest' },
  ]) {
    await expect(caller.startApplication({ ...wrong, idempotencyKey: v7() })).rejects.toMatchObject(
      refusal('SCHEME_NOT_OPEN'),
    );
  }
});

test('nothing is handed in half, and a whole identity number never gets in', async () => {
  const officers = await hireOfficers(database.db);
  const { schemeVersionId } = await publishScheme(officers);
  const caller = asLearner(database.db, await insertPerson(database.db));
  const start = { schemeVersionId, levelCode: 'L3', route: 'track_record', idempotencyKey: v7() };
  const { applicationId } = await caller.startApplication(start);
  await expect(caller.submitApplication({ applicationId, identityDocument })).rejects.toMatchObject(
    refusal('DOSSIER_INCOMPLETE', { requirement: 'conduct' }),
  );
  const whole = { type: 'passport', masked: 'E12345678' } as const;
  await expect(caller.submitApplication({ applicationId, identityDocument: whole })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

test('a registrar admits nobody whose evidence was refused, and the reason stays erasable', async () => {
  const officers = await hireOfficers(database.db);
  const { schemeVersionId } = await publishScheme(officers);
  const applicant = await insertPerson(database.db);
  const { applicationId, caller } = await handIn(database.db, applicant, schemeVersionId);
  const registrar = officers.asStaff(officers.registrar);
  const { evidence } = await registrar.getDossier({ applicationId });
  const work = evidence.find(({ proofId }) => proofId === 'work');
  const judge = (verdict: 'accepted' | 'refused', reason: string) =>
    registrar.judgeEvidence({ evidenceId: work?.evidenceId ?? '', verdict, reason });
  await expect(judge('refused', ' ')).rejects.toMatchObject(refusal('INVALID_INPUT'));
  await judge('refused', '无法核对');
  await expect(judge('accepted', '')).rejects.toMatchObject(refusal('CONFLICT'));
  await expect(registrar.admitApplication({ applicationId })).rejects.toMatchObject(
    refusal('DOSSIER_INCOMPLETE', { requirement: 'way-in' }),
  );
  await registrar.refuseApplication({ applicationId, reason: '条件不符' });
  const mine = await caller.getMyApplication({ applicationId });
  expect(mine).toMatchObject({ step: 'refused', endReason: '条件不符' });
  const events = await eventsOf(applicationId);
  expect(events.map(({ body }) => body).join()).not.toContain('无法核对');
  const personal = await database.db
    .select()
    .from(auditPersonal)
    .where(eq(auditPersonal.personId, applicant.personId));
  expect(personal.map(({ data }) => data)).toContainEqual({ reason: '无法核对' });
});

test('evidence can be taken back until it is judged, and not while the board decides', async () => {
  const facts = await completeCase(database.db);
  const caller = asLearner(database.db, facts.applicant);
  const { applicationId } = facts;
  const proof = { applicationId, proofId: 'referees', statement: '第三位', fileId: null };
  const { evidenceId } = await caller.addEvidence({ ...proof, idempotencyKey: v7() });
  await caller.removeEvidence({ evidenceId });
  await expect(caller.removeEvidence({ evidenceId })).rejects.toMatchObject(refusal('NOT_FOUND'));
  const { evidence } = await caller.getMyApplication({ applicationId });
  const judged = evidence.find(({ verdict }) => verdict === 'accepted');
  await expect(caller.removeEvidence({ evidenceId: judged?.evidenceId ?? '' })).rejects.toMatchObject(
    refusal('CONFLICT'),
  );
  await openCase(facts);
  await expect(caller.addEvidence({ ...proof, idempotencyKey: v7() })).rejects.toMatchObject(
    refusal('CONFLICT', { state: 'before_board' }),
  );
  await expect(caller.withdrawApplication({ applicationId })).rejects.toMatchObject(refusal('CONFLICT'));
});

test('nobody touches another’s application, nor brings what the body brings', async () => {
  const officers = await hireOfficers(database.db);
  const referees = exampleRules.routes[0]?.requirements[0];
  const interview = {
    requirementId: 'interview',
    name: { 'zh-CN': '面谈', en: 'Interview' },
    neededFor: 'decision' as const,
    ways: [
      {
        wayId: 'interview',
        name: { 'zh-CN': '面谈', en: 'Interview' },
        proofs: [
          {
            kind: 'evidence' as const,
            proofId: 'interview',
            name: { 'zh-CN': '面谈', en: 'Interview' },
            count: 1,
            broughtBy: 'body' as const,
          },
        ],
      },
    ],
  };
  const routes = exampleRules.routes.map((route) => ({
    ...route,
    requirements: referees ? [referees, interview] : [],
  }));
  const { schemeVersionId } = await publishScheme(officers, { ...exampleRules, routes });
  const applicant = await insertPerson(database.db);
  const { applicationId, bring } = await handIn(database.db, applicant, schemeVersionId);
  const stranger = asLearner(database.db, await insertPerson(database.db));
  await expect(stranger.getMyApplication({ applicationId })).rejects.toMatchObject(refusal('NOT_FOUND'));
  await expect(stranger.submitApplication({ applicationId, identityDocument })).rejects.toMatchObject(
    refusal('NOT_FOUND'),
  );
  await expect(bring('interview')).rejects.toMatchObject(refusal('NOT_FOUND', { field: 'proofId' }));
  await expect(bring(exampleCourseId)).rejects.toMatchObject(refusal('NOT_FOUND', { field: 'proofId' }));
  const registrar = officers.asStaff(officers.registrar);
  const record = { applicationId, statement: '面谈 42 分钟' };
  await registrar.recordEvidence({ ...record, proofId: 'interview', idempotencyKey: v7() });
  await expect(
    registrar.recordEvidence({ ...record, proofId: 'work', idempotencyKey: v7() }),
  ).rejects.toMatchObject(refusal('NOT_FOUND', { field: 'proofId' }));
});

test('an officer who taught the applicant is refused, and the refusal is kept', async () => {
  const officers = await hireOfficers(database.db);
  const { schemeVersionId } = await publishScheme(officers);
  const applicant = await insertPerson(database.db);
  const { applicationId } = await handIn(database.db, applicant, schemeVersionId);
  await insertTeaching(database.db, {
    personId: applicant.personId,
    instructorId: officers.registrar.personId,
    from: new Date('2026-08-18T00:00:00Z'),
  });
  await expect(acceptAll(officers, applicationId)).rejects.toMatchObject(
    refusal('CONFLICT_OF_INTEREST', { ground: 'taught' }),
  );
  const registrar = officers.asStaff(officers.registrar);
  await expect(registrar.refuseApplication({ applicationId, reason: 'x' })).rejects.toMatchObject(
    refusal('CONFLICT_OF_INTEREST'),
  );
  const refusals = await database.db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectId, applicationId), eq(auditEvent.type, 'certification.actRefused')));
  const kept = refusals.map(({ body }) => JSON.parse(body).data);
  expect(kept.map(({ act }) => act).toSorted()).toEqual(['judgeEvidence', 'refuseApplication']);
  expect(kept.every(({ grounds }) => grounds[0] === 'taught')).toBe(true);
  const { evidence } = await registrar.getDossier({ applicationId });
  expect(evidence.every(({ verdict }) => verdict === null)).toBe(true);
});

test('officers see what was handed in, page by page, in their schemes only; a draft is the applicant’s alone', async () => {
  const officers = await hireOfficers(database.db);
  const { schemeVersionId, schemeId } = await publishScheme(officers);
  const handedIn: string[] = [];
  for (let count = 0; count < 3; count++) {
    const { applicationId } = await handIn(database.db, await insertPerson(database.db), schemeVersionId);
    handedIn.push(applicationId);
  }
  const dreamer = asLearner(database.db, await insertPerson(database.db));
  const choice = { schemeVersionId, levelCode: 'L3', route: 'track_record', idempotencyKey: v7() };
  const draft = await dreamer.startApplication(choice);
  const scoped = await insertPerson(database.db, {
    duties: [{ duty: 'registrar', scopeType: 'scheme', scopeId: schemeId }],
  });
  const registrar = officers.asStaff(scoped);

  const first = await registrar.listApplications({ limit: 2 });
  const second = await registrar.listApplications({ limit: 2, cursor: first.nextCursor ?? '' });
  expect([...first.rows, ...second.rows].map(({ applicationId }) => applicationId).toSorted()).toEqual(
    handedIn.toSorted(),
  );
  expect(second.nextCursor).toBeNull();
  expect(first.rows[0]).toMatchObject({ unjudged: 1, step: 'await_admission', applicantName: '石岚' });
  expect((await registrar.listApplications({ states: ['decided'], limit: 30 })).rows).toEqual([]);
  await expect(registrar.getDossier(draft)).rejects.toMatchObject(refusal('NOT_FOUND'));
  const elsewhere = await publishScheme(officers);
  const other = await handIn(database.db, await insertPerson(database.db), elsewhere.schemeVersionId);
  const { applicationId } = other;
  await expect(registrar.getDossier({ applicationId })).rejects.toMatchObject(refusal('NOT_FOUND'));
  await expect(registrar.admitApplication({ applicationId })).rejects.toMatchObject(refusal('NOT_FOUND'));
});
