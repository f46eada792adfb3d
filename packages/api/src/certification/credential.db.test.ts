import { verifyCredential } from '@kaopu/credentials/verify/verify-credential.ts';
import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { credential, statusListEntry } from '@kaopu/db/schema/certification.ts';
import { installation } from '@kaopu/db/schema/installation.ts';
import { parseCredentialNumber } from '@kaopu/domain/certification/credential-number.ts';
import { stoppedClock } from '@kaopu/testing/clock.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertTeaching } from '@kaopu/testing/factories/insert-teaching.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { asLearner, completeCase, decideCase, openCase } from './application-story.ts';
import { findDocument } from './credential.store.ts';
import { fetchAll, issueCase, issueFirst, startInstallation } from './credential-story.ts';
import { findVerification } from './find-verification.ts';
import { getCertificateSheet } from './get-certificate-sheet.ts';
import { findIssuedRecord } from './publish-issuer.ts';
import { compromiseSigningKey, rotateSigningKey } from './signing-keys.ts';

const database = useTestDatabase();
const refusal = (code: string, params: Record<string, unknown> = {}) => ({
  cause: { code, params: expect.objectContaining(params) },
});
beforeEach(async () => {
  // Each case has a board, keys and an address of its own.
  await database.sql`UPDATE duty_assignment SET to_at = now() - interval '10 years'`;
  await database.db.delete(installation);
});

type Issue = Awaited<ReturnType<typeof issueFirst>>;
const now = new Date('2026-11-22T02:00:00Z');
async function verifyOutside({ ctx, verifyCode }: Pick<Issue, 'ctx' | 'verifyCode'>, recordedHash?: string) {
  const document = JSON.parse((await findDocument(ctx.db, verifyCode)) ?? 'null');
  const documents = await fetchAll(ctx, document);
  const at = ctx.clock.now();
  return verifyCredential({ credential: document, documents, now: at, recordedHash: recordedHash ?? null });
}
const outcomes = ({ checks }: Awaited<ReturnType<typeof verifyOutside>>) =>
  checks.filter(({ outcome }) => outcome !== 'passed').map(({ name, outcome }) => `${name} ${outcome}`);

test('what the board decided is issued, and an outside verifier accepts it', async () => {
  const issued = await issueFirst(database.db);
  expect(parseCredentialNumber(issued.number, 'KP')).toMatchObject({ kind: 'valid', year: 2026 });
  expect(issued.verifyUrl).toBe(`http://localhost:7100/v/${issued.verifyCode}`);
  const verification = await verifyOutside(issued);
  expect(outcomes(verification)).toEqual(['record skipped']);
  expect(verification).toMatchObject({ accepted: true, standing: 'valid' });
  const [event] = await database.db
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.subjectId, issued.credentialId));
  const { data } = JSON.parse(event?.body ?? '{}');
  expect(await findIssuedRecord(database.db, data.documentSha256)).toMatchObject({
    signingKeyId: data.signingKeyId,
  });
});

test('the certificate says what is on record, to the day', async () => {
  const { ctx, verifyCode, number } = await issueFirst(database.db);
  expect(await findVerification(ctx, verifyCode)).toMatchObject({
    kind: 'credential',
    number,
    status: 'active',
    holder: { 'zh-CN': '石岚' },
    level: { 'zh-CN': '高级（L3）', en: 'Senior (L3)' },
    route: { en: 'track-record assessment' },
    validUntil: '2028-11-21T15:59:59.000Z',
    did: 'did:web:localhost%3A7100',
    periods: [{ status: 'active', to: null }],
  });
  const [row] = await database.db.select().from(credential).where(eq(credential.number, number));
  expect(row?.certificate).toMatchObject({
    theory: '86',
    id_masked: '1301**********0000',
    valid_to: { 'zh-CN': '2028年11月21日', en: '21 November 2028' },
    body: { en: 'Operator Certification Council' },
  });
});

test('never before the decision, never after a refusal, and only once', async () => {
  await startInstallation(database.db);
  const facts = await completeCase(database.db);
  const registrar = facts.officers.asStaff(facts.officers.registrar);
  const issue = (decisionId: string) => registrar.issueCredential({ decisionId, idempotencyKey: v7() });
  await expect(issue(v7())).rejects.toMatchObject(refusal('NOT_FOUND'));
  const { decisionId } = await openCase(facts);
  await expect(issue(decisionId)).rejects.toMatchObject(refusal('DECISION_REQUIRED'));
  await database.sql`UPDATE decision SET outcome = 'fail', closed_at = now() WHERE decision_id = ${decisionId}`;
  await expect(issue(decisionId)).rejects.toMatchObject(refusal('DECISION_REQUIRED'));
});

test('two registrars at once make one credential, and a retry gives the same answer', async () => {
  await startInstallation(database.db);
  const facts = await completeCase(database.db);
  const { decisionId } = await decideCase(facts);
  const registrar = facts.officers.asStaff(facts.officers.registrar);
  const idempotencyKey = v7();
  const both = await Promise.allSettled([
    registrar.issueCredential({ decisionId, idempotencyKey }),
    registrar.issueCredential({ decisionId, idempotencyKey: v7() }),
    registrar.issueCredential({ decisionId, idempotencyKey }),
  ]);
  const rows = await database.db.select().from(credential).where(eq(credential.decisionId, decisionId));
  expect(rows).toHaveLength(1);
  const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.cause.code] : []));
  expect(new Set(refused)).toEqual(new Set(['ALREADY_ISSUED']));
  const entries = await database.db
    .select()
    .from(statusListEntry)
    .where(eq(statusListEntry.credentialId, rows[0]?.credentialId ?? ''));
  expect(entries).toHaveLength(2);
});

test('numbers follow one another without a gap when issuances race', async () => {
  await startInstallation(database.db);
  const first = await completeCase(database.db);
  const { decisionId } = await decideCase(first);
  await database.sql`UPDATE duty_assignment SET to_at = now() - interval '10 years'`;
  const second = await completeCase(database.db);
  const other = await decideCase(second);
  const issue = (facts: typeof first, id: string) =>
    facts.officers
      .asStaff(facts.officers.registrar)
      .issueCredential({ decisionId: id, idempotencyKey: v7() });
  const issued = await Promise.all([issue(first, decisionId), issue(second, other.decisionId)]);
  const serials = issued
    .map(({ number }) => parseCredentialNumber(number, 'KP'))
    .map((parsed) => (parsed.kind === 'valid' ? parsed.serial : 0));
  expect(Math.abs((serials[0] ?? 0) - (serials[1] ?? 0))).toBeLessThanOrEqual(2);
  expect(new Set(serials).size).toBe(2);
});

test('suspended, reinstated, revoked: every verifier sees it with the next list', async () => {
  const clock = stoppedClock();
  const issued = await issueFirst(database.db, { clock });
  const { registrar, credentialId, ctx } = issued;
  const change = (reason: string) => ({ credentialId, reason, idempotencyKey: v7() });
  const standing = async () => (await verifyOutside(issued)).standing;

  await registrar.suspendCredential(change('个人责任查明前中止'));
  expect(await standing()).toBe('suspended');
  await expect(registrar.suspendCredential(change('again'))).rejects.toMatchObject(
    refusal('STATUS_CHANGE_REFUSED', { from: 'suspended' }),
  );
  const preview = await registrar.previewStatusChange({ credentialId, change: 'revoke' });
  expect(preview).toEqual({ isLegal: true, from: 'suspended', to: 'revoked', canBeUndone: false });
  clock.advance(60);
  await registrar.reinstateCredential(change('查无责任'));
  expect(await standing()).toBe('valid');
  clock.advance(60);
  await registrar.revokeCredential(change('查实出借'));
  expect(await standing()).toBe('revoked');
  await expect(registrar.reinstateCredential(change('x'))).rejects.toMatchObject(
    refusal('STATUS_CHANGE_REFUSED', { from: 'revoked' }),
  );
  const seen = await registrar.getCredential({ credentialId });
  expect(seen.events.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['issued', null],
    ['suspended', '个人责任查明前中止'],
    ['reinstated', '查无责任'],
    ['revoked', '查实出借'],
  ]);
  const shown = await findVerification(ctx, issued.verifyCode);
  expect(JSON.stringify(shown)).not.toContain('查实出借');
  expect(shown).toMatchObject({ status: 'revoked' });
});

test('the printed certificate carries the status across, with its day', async () => {
  const { ctx, verifyCode, registrar, credentialId } = await issueFirst(database.db);
  const print = (language: 'zh-CN' | 'en') => getCertificateSheet(ctx, { verifyCode, language });
  expect(await print('zh-CN')).toMatchObject({
    status: 'active',
    holderName: '石岚',
    seal: ['认证', '委员会'],
    demo: false,
    wording: { stamp: '有效', title: '能力认证证书' },
  });
  await registrar.revokeCredential({ credentialId, reason: '查实出借', idempotencyKey: v7() });
  const english = await print('en');
  expect(english).toMatchObject({ status: 'withdrawn', wording: { stamp: 'Withdrawn 22 November 2026' } });
  await expect(
    getCertificateSheet(ctx, { verifyCode: 'TJJEW-XWNVE-4XGM', language: 'en' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('two officers change one status at once: one of them does', async () => {
  const { registrar, credentialId } = await issueFirst(database.db);
  const change = { credentialId, reason: '查实' };
  const both = await Promise.allSettled([
    registrar.revokeCredential({ ...change, idempotencyKey: v7() }),
    registrar.suspendCredential({ ...change, idempotencyKey: v7() }),
    registrar.revokeCredential({ ...change, idempotencyKey: v7() }),
  ]);
  expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
  const { events, status } = await registrar.getCredential({ credentialId });
  expect(status).toBe('revoked');
  expect(events.filter(({ kind }) => kind === 'revoked')).toHaveLength(1);
});

test('an officer who taught the holder does not decide on the credential', async () => {
  const { registrar, credentialId, facts } = await issueFirst(database.db);
  await insertTeaching(database.db, {
    personId: facts.applicant.personId,
    instructorId: facts.officers.registrar.personId,
    from: new Date('2026-01-01T00:00:00Z'),
  });
  const change = { credentialId, reason: 'x', idempotencyKey: v7() };
  await expect(registrar.revokeCredential(change)).rejects.toMatchObject(refusal('CONFLICT_OF_INTEREST'));
  expect((await registrar.getCredential({ credentialId })).status).toBe('active');
});

test('the printed number finds the status and nothing of the person', async () => {
  const { ctx, number } = await issueFirst(database.db);
  const typed = number.toLowerCase().replaceAll('-', ' ');
  const found = await findVerification(ctx, typed);
  expect(found).toEqual({ kind: 'status', number, status: 'active', checkedAt: now.toISOString() });
  const at = { checkedAt: now.toISOString() };
  expect(await findVerification(ctx, 'KP-2026-0000-0119-2')).toEqual({
    kind: 'unknown',
    by: 'number',
    ...at,
  });
  expect(await findVerification(ctx, 'TJJEW-XWNVE-4XGM')).toEqual({ kind: 'unknown', by: 'code', ...at });
  expect(await findVerification(ctx, 'KP-2026-0000-0002-T')).toMatchObject({ why: 'check_character' });
  expect(await findVerification(ctx, 'hello')).toMatchObject({ kind: 'malformed', why: 'format' });
});

test('the public URL is fixed at the first issuance, and another one is refused', async () => {
  await issueFirst(database.db);
  await database.sql`UPDATE duty_assignment SET to_at = now() - interval '10 years'`;
  const elsewhere = { publicUrl: 'https://other.example', isDemo: false, canSendMail: true };
  const facts = await completeCase(database.db, { installation: elsewhere });
  await expect(issueCase(facts)).rejects.toMatchObject(
    refusal('PUBLIC_URL_FIXED', { fixed: 'http://localhost:7100' }),
  );
});

test('a demo issues under a name that says so', async () => {
  const demo = { publicUrl: 'http://localhost:7100', isDemo: true, canSendMail: false };
  const { ctx, verifyCode } = await issueFirst(database.db, { installation: demo });
  expect(await findVerification(ctx, verifyCode)).toMatchObject({
    issuer: { 'zh-CN': '演示 DEMO · 操盘手认证委员会', en: 'DEMO · Operator Certification Council' },
  });
});

test('after a rotation old credentials verify, and new ones are signed with the new key', async () => {
  const first = await issueFirst(database.db);
  await rotateSigningKey(first.ctx);
  expect((await verifyOutside(first)).accepted).toBe(true);
  await database.sql`UPDATE duty_assignment SET to_at = now() - interval '10 years'`;
  const second = await issueCase(await completeCase(database.db));
  expect((await verifyOutside({ ...second, ctx: first.ctx })).accepted).toBe(true);
  const rows = await database.db.select().from(credential);
  const keyOf = (id: string) => rows.find(({ credentialId }) => credentialId === id)?.signingKeyId;
  expect(keyOf(first.credentialId)).not.toBe(keyOf(second.credentialId));
});

test('after a theft a signature counts only with the issued record behind it', async () => {
  const issued = await issueFirst(database.db);
  const [row] = await database.db
    .select()
    .from(credential)
    .where(eq(credential.credentialId, issued.credentialId));
  const signingKeyId = row?.signingKeyId ?? '';
  await compromiseSigningKey(issued.ctx, { signingKeyId, since: new Date('2026-10-01T00:00:00Z') });
  expect(outcomes(await verifyOutside(issued))).toEqual(['record failed']);
  expect(outcomes(await verifyOutside(issued, 'f'.repeat(64)))).toEqual(['record failed']);
  expect((await verifyOutside(issued, row?.documentSha256)).accepted).toBe(true);
});

test('a holder finds their own credentials, and nobody else’s', async () => {
  const { facts, number } = await issueFirst(database.db);
  const mine = await asLearner(database.db, facts.applicant).listMyCredentials({ limit: 30 });
  expect(mine.rows.map((row) => row.number)).toEqual([number]);
  expect(mine.rows[0]?.documentUrl).toMatch(/^http:\/\/localhost:7100\/credentials\//);
  const registrar = facts.officers.asStaff(facts.officers.registrar);
  const listed = await registrar.listCredentials({ search: number.toLowerCase(), limit: 30 });
  expect(listed.rows).toMatchObject([{ number, holderName: '石岚' }]);
  expect((await registrar.listCredentials({ search: 'x', limit: 30 })).rows).toEqual([]);
  const other = await completeCase(database.db);
  const theirs = await asLearner(database.db, other.applicant).listMyCredentials({ limit: 30 });
  expect(theirs.rows).toEqual([]);
});
