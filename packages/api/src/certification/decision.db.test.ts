import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { vote } from '@kaopu/db/schema/certification.ts';
import { attempt } from '@kaopu/db/schema/delivery.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertOrganisationOf } from '@kaopu/testing/factories/insert-affiliation.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { insertTeaching } from '@kaopu/testing/factories/insert-teaching.ts';
import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { type CompleteCase, completeCase, decideCase, openCase } from './application-story.ts';

const database = useTestDatabase();
const refusal = (code: string, params: Record<string, unknown> = {}) => ({
  cause: { code, params: expect.objectContaining(params) },
});
// Each case has a board of its own; earlier boards of the same database step down.
beforeEach(() => database.sql`UPDATE duty_assignment SET to_at = now() - interval '10 years'`);

const eventsOf = async (subjectId: string, type: string) => {
  const rows = await database.db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectId, subjectId), eq(auditEvent.type, type)));
  return rows.map(({ body }) => JSON.parse(body).data);
};
const teach = (facts: CompleteCase, instructorId: string) =>
  insertTeaching(database.db, {
    personId: facts.applicant.personId,
    instructorId,
    from: new Date('2025-09-28T00:00:00Z'),
    to: new Date('2025-10-26T00:00:00Z'),
  });
const voteOf = (facts: CompleteCase, member: CompleteCase['applicant'], decisionId: string) =>
  facts.officers.asStaff(member).castVote({ decisionId, choice: 'pass', reason: '材料属实' });

test('a whole board decides: everybody votes with a reason, the chair closes, the applicant is told', async () => {
  const facts = await completeCase(database.db);
  const { decisionId, number } = await decideCase(facts);
  expect(number).toMatch(/^D-2026-\d{3}$/);
  const seen = await facts.officers.asStaff(facts.officers.registrar).getDecision({ decisionId });
  expect(seen).toMatchObject({ outcome: 'pass', reasons: '各项满足', quorum: { isMet: true, voting: 5 } });
  expect(seen.seats.every(({ vote: cast }) => cast?.choice === 'pass')).toBe(true);
  const [closed] = await eventsOf(decisionId, 'certification.decisionClosed');
  expect(closed).toMatchObject({ outcome: 'pass', votes: { pass: 5, fail: 0, defer: 0 }, recused: 0 });
});

test('who taught the applicant stands aside, one more stands down by lot, and both are on record', async () => {
  const facts = await completeCase(database.db);
  const [teacher] = facts.board.members;
  await teach(facts, teacher?.personId ?? '');
  const { decisionId } = await openCase(facts);
  const { seats } = await facts.officers.asStaff(facts.officers.chair).getDecision({ decisionId });
  const aside = seats.filter(({ state }) => state !== 'seated');
  expect(aside.map(({ state }) => state).toSorted()).toEqual(['recused', 'stood_down']);
  expect(aside.find(({ state }) => state === 'stood_down')?.isPublicMember).toBe(false);
  expect(await eventsOf(decisionId, 'certification.memberRecused')).toMatchObject([
    { memberId: teacher?.personId, grounds: ['taught'], foundBy: 'system' },
  ]);
  const [lot] = await eventsOf(decisionId, 'certification.memberStoodDown');
  const [opened] = await eventsOf(decisionId, 'certification.decisionOpened');
  expect(lot.lotSeed).toBe(opened.lotSeed);
});

test('S4: the vote of a member who taught the applicant is refused and the refusal recorded', async () => {
  const facts = await completeCase(database.db);
  const [teacher] = facts.board.members;
  if (!teacher) throw new Error('the board has members');
  await teach(facts, teacher.personId);
  const { decisionId } = await openCase(facts);
  await expect(voteOf(facts, teacher, decisionId)).rejects.toMatchObject(
    refusal('CONFLICT_OF_INTEREST', { ground: 'taught' }),
  );
  expect(await eventsOf(decisionId, 'certification.voteRefused')).toMatchObject([
    { memberId: teacher.personId, grounds: ['taught'] },
  ]);
  const votes = await database.db.select().from(vote).where(eq(vote.decisionId, decisionId));
  expect(votes).toEqual([]);
});

test('a dossier stays closed to a member who stands aside, and a refused look leaves no record', async () => {
  const facts = await completeCase(database.db);
  const [teacher] = facts.board.members;
  if (!teacher) throw new Error('the board has members');
  await teach(facts, teacher.personId);
  await openCase(facts);
  const before = await database.db.$count(auditEvent);
  const { applicationId } = facts;
  await expect(facts.officers.asStaff(teacher).getDossier({ applicationId })).rejects.toMatchObject(
    refusal('CONFLICT_OF_INTEREST'),
  );
  expect(await database.db.$count(auditEvent)).toBe(before);
});

test('a conflict that comes to light after the opening is refused too, and the seats are drawn anew', async () => {
  const facts = await completeCase(database.db);
  const { decisionId } = await openCase(facts);
  const [member] = facts.board.members;
  if (!member) throw new Error('the board has members');
  await insertOrganisationOf(database.db, [facts.applicant, member]);
  await expect(voteOf(facts, member, decisionId)).rejects.toMatchObject(
    refusal('CONFLICT_OF_INTEREST', { ground: 'employs' }),
  );
  const { seats } = await facts.officers.asStaff(facts.officers.chair).getDecision({ decisionId });
  const own = seats.find(({ memberId }) => memberId === member.personId);
  expect(own).toMatchObject({ state: 'recused', ground: 'employs', foundBy: 'system' });
  expect(seats.filter(({ state }) => state === 'seated')).toHaveLength(3);
});

test('a member declares a conflict: their vote stays on record and no longer counts', async () => {
  const facts = await completeCase(database.db);
  const { decisionId } = await openCase(facts);
  const [first, second] = facts.board.members;
  if (!first || !second) throw new Error('the board has members');
  await voteOf(facts, first, decisionId);
  const declare = { decisionId, ground: 'family' as const };
  await facts.officers.asStaff(first).declareConflict(declare);
  await facts.officers.asStaff(first).declareConflict(declare);
  const afterOne = await facts.officers.asStaff(facts.officers.chair).getDecision({ decisionId });
  expect(afterOne.quorum.voting).toBe(0);
  expect(afterOne.seats.filter(({ state }) => state === 'seated')).toHaveLength(3);
  const down = afterOne.seats.find(({ state }) => state === 'stood_down');
  // A second member stands aside: whoever stood down by lot is needed again.
  const other = [...facts.board.members, facts.officers.chair].find(
    ({ personId }) => ![first.personId, down?.memberId].includes(personId),
  );
  if (!other) throw new Error('somebody is left');
  await facts.officers.asStaff(other).declareConflict({ decisionId, ground: 'rival' });
  const afterTwo = await facts.officers.asStaff(facts.officers.registrar).getDecision({ decisionId });
  expect(afterTwo.seats.filter(({ state }) => state === 'seated')).toHaveLength(3);
  expect(await eventsOf(decisionId, 'certification.memberSeatedAgain')).toMatchObject([
    { memberId: down?.memberId },
  ]);
  expect(await eventsOf(decisionId, 'certification.memberRecused')).toHaveLength(2);
});

test('votes of members who then stand aside are on record and never in the result', async () => {
  const facts = await completeCase(database.db);
  const { decisionId } = await openCase(facts);
  const [first, second, third] = facts.board.members;
  if (!first || !second || !third) throw new Error('the board has three members');
  for (const member of [first, second]) {
    await facts.officers.asStaff(member).castVote({ decisionId, choice: 'fail', reason: '不同意' });
  }
  for (const member of [first, second]) {
    await facts.officers.asStaff(member).declareConflict({ decisionId, ground: 'commission' });
  }
  for (const member of [third, facts.board.publicMember, facts.officers.chair]) {
    await voteOf(facts, member, decisionId);
  }
  const chair = facts.officers.asStaff(facts.officers.chair);
  expect(await chair.closeDecision({ decisionId, reasons: '各项满足' })).toEqual({ outcome: 'pass' });
  expect(await eventsOf(decisionId, 'certification.decisionClosed')).toMatchObject([
    { votes: { pass: 3, fail: 0, defer: 0 }, recused: 2, stoodDown: 0 },
  ]);
  const votes = await database.db.select().from(vote).where(eq(vote.decisionId, decisionId));
  expect(votes).toHaveLength(5);
});

test('a vote is cast once, by whoever has a seat, and nobody sees another’s before the end', async () => {
  const facts = await completeCase(database.db);
  const { decisionId } = await openCase(facts);
  const [first, second] = facts.board.members;
  if (!first || !second) throw new Error('the board has members');
  const both = await Promise.allSettled([
    voteOf(facts, first, decisionId),
    voteOf(facts, first, decisionId),
    voteOf(facts, second, decisionId),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  await expect(voteOf(facts, first, decisionId)).rejects.toMatchObject(refusal('ALREADY_VOTED'));
  const { seats } = await facts.officers.asStaff(second).getDecision({ decisionId });
  expect(seats.filter(({ vote: shown }) => shown !== null).map(({ isOwn }) => isOwn)).toEqual([true]);
  const outsider = await insertPerson(database.db, { duties: ['board_member'] });
  await expect(voteOf(facts, outsider, decisionId)).rejects.toMatchObject(refusal('NOT_FOUND'));
});

test('without a quorum nothing is decided and nothing is lost', async () => {
  const facts = await completeCase(database.db);
  const { decisionId } = await openCase(facts);
  const chair = facts.officers.asStaff(facts.officers.chair);
  const close = () => chair.closeDecision({ decisionId, reasons: '各项满足' });
  await expect(close()).rejects.toMatchObject(refusal('QUORUM_NOT_MET', { voting: 0, needed: 3 }));
  for (const member of facts.board.members) await voteOf(facts, member, decisionId);
  // Three votes, but the public member is missing.
  await expect(close()).rejects.toMatchObject(refusal('QUORUM_NOT_MET', { voting: 3 }));
  await voteOf(facts, facts.board.publicMember, decisionId);
  // Four votes are even.
  await expect(close()).rejects.toMatchObject(refusal('QUORUM_NOT_MET', { voting: 4 }));
  await voteOf(facts, facts.officers.chair, decisionId);
  expect(await close()).toEqual({ outcome: 'pass' });
  await expect(close()).rejects.toMatchObject(refusal('DECISION_CLOSED'));
  const [first] = facts.board.members;
  if (first) await expect(voteOf(facts, first, decisionId)).rejects.toMatchObject(refusal('DECISION_CLOSED'));
});

test('a deferred case comes before the board again; a failed one is over', async () => {
  const facts = await completeCase(database.db);
  const first = await decideCase(facts, 'defer');
  const second = await decideCase(facts, 'fail');
  expect(second.number).not.toBe(first.number);
  const registrar = facts.officers.asStaff(facts.officers.registrar);
  const dossier = await registrar.getDossier({ applicationId: facts.applicationId });
  expect(dossier).toMatchObject({ state: 'decided', step: 'not_passed' });
  expect(dossier.decisions.map(({ outcome }) => outcome).toSorted()).toEqual(['defer', 'fail']);
  await expect(openCase(facts)).rejects.toMatchObject(refusal('CONFLICT', { state: 'decided' }));
});

test('two registrars open one case at the same time: it is opened once', async () => {
  const facts = await completeCase(database.db);
  const both = await Promise.allSettled([openCase(facts), openCase(facts)]);
  const opened = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value.decisionId] : []));
  expect(opened).toHaveLength(1);
  const registrar = facts.officers.asStaff(facts.officers.registrar);
  const docket = await registrar.listDecisions({ isOpen: true, limit: 100 });
  const row = docket.rows.find(({ decisionId }) => decisionId === opened[0]);
  expect(row).toMatchObject({ applicantName: '石岚', seated: 5, voted: 0, recused: 0, ownSeat: null });
});

test('no case comes before a board that cannot decide it, nor while something is missing', async () => {
  const facts = await completeCase(database.db);
  await database.sql`UPDATE duty_assignment SET to_at = now() - interval '10 years' WHERE duty = 'public_member'`;
  await expect(openCase(facts)).rejects.toMatchObject(refusal('QUORUM_NOT_MET', { voting: 3, needed: 3 }));
  await database.db.update(attempt).set({ validity: 'invalidated' });
  await expect(openCase(facts)).rejects.toMatchObject(
    refusal('DOSSIER_INCOMPLETE', { requirement: 'theory' }),
  );
});

test('a chair who stands aside does not close the case', async () => {
  const facts = await completeCase(database.db);
  await teach(facts, facts.officers.chair.personId);
  const { decisionId } = await openCase(facts);
  const chair = facts.officers.asStaff(facts.officers.chair);
  await expect(chair.closeDecision({ decisionId, reasons: 'x' })).rejects.toMatchObject(
    refusal('CONFLICT_OF_INTEREST'),
  );
  expect(await eventsOf(facts.applicationId, 'certification.actRefused')).toMatchObject([
    { act: 'closeDecision', grounds: ['taught'] },
  ]);
});

test('a chair who declared a conflict does not close the case either, and that refusal is recorded too', async () => {
  const facts = await completeCase(database.db);
  const { decisionId } = await openCase(facts);
  const chair = facts.officers.asStaff(facts.officers.chair);
  await chair.declareConflict({ decisionId, ground: 'family' });
  await expect(chair.closeDecision({ decisionId, reasons: 'x' })).rejects.toMatchObject(
    refusal('CONFLICT_OF_INTEREST', { ground: 'family' }),
  );
  expect(await eventsOf(facts.applicationId, 'certification.actRefused')).toMatchObject([
    { act: 'closeDecision', grounds: ['family'] },
  ]);
});
