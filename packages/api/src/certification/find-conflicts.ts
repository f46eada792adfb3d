import type { Reader, Tx } from '@kaopu/db/client.ts';
import type { EventData } from '@kaopu/domain/audit/event.ts';
import { monthsBefore } from '@kaopu/domain/certification/calendar-date.ts';
import { findRecusalGrounds, type RecusalGround } from '@kaopu/domain/certification/recusal.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { findEmployers } from '../identity/identity.offers.ts';
import { findTeachersOf } from '../learning/learning.offers.ts';
import type { Application } from './application.store.ts';
import * as evidenceStore from './evidence.store.ts';
import { getVersion } from './scheme-version.store.ts';

type Case = { applicationId: string; applicantId: string; lookbackMonths: number; now: Date };

/** The grounds that the record gives for each of these people to stand aside from a case; none for most. */
export async function findConflicts(
  reader: Reader,
  { applicationId, applicantId, lookbackMonths, now }: Case,
  memberIds: readonly string[],
): Promise<Map<string, RecusalGround[]>> {
  // The limit itself counts, so what ended exactly then is read too.
  const since = new Date(monthsBefore(now, lookbackMonths).getTime() - 1);
  const teachings = await findTeachersOf(reader, applicantId, since);
  const employments = await findEmployers(reader, [applicantId, ...memberIds]);
  const evidence = await evidenceStore.listEvidence(reader, applicationId);
  const employersOf = (personId: string) => employments.filter((one) => one.personId === personId);
  const groundsOf = (memberId: string) =>
    findRecusalGrounds(
      {
        memberId,
        applicantId,
        taught: teachings.filter(({ instructorId }) => instructorId === memberId),
        hasExamined: evidence.some(({ judgedBy }) => judgedBy === memberId),
        memberEmployers: employersOf(memberId),
        applicantEmployers: employersOf(applicantId),
      },
      lookbackMonths,
      now,
    );
  return new Map(memberIds.map((memberId) => [memberId, groundsOf(memberId)]));
}

type Act = EventData<'certification.actRefused'>['act'];

/**
 * The grounds for which an officer may not act on this applicant, recorded as a refusal where there are any;
 * having judged evidence before is none. The caller commits the record and throws `conflictOfInterest`.
 */
export async function refuseConflicted(
  tx: Tx,
  ctx: PersonContext,
  facts: Case,
  act: Act,
): Promise<RecusalGround[]> {
  const officerId = ctx.actor.personId;
  const found = await findConflicts(tx, facts, [officerId]);
  const grounds = (found.get(officerId) ?? []).filter((ground) => ground !== 'examined');
  if (grounds.length > 0) await recordRefusal(tx, ctx, { applicationId: facts.applicationId, act, grounds });
  return grounds;
}

/** Records that an officer's act on an application was refused, and on which grounds. */
export async function recordRefusal(
  tx: Tx,
  ctx: PersonContext,
  data: EventData<'certification.actRefused'>,
): Promise<void> {
  const subject = { kind: 'application', id: data.applicationId };
  await recordEvent(tx, ctx, 'certification.actRefused', { subject, data });
}

/** The refusal that a screen shows. A refused act is recorded, and that committed, before this is thrown. */
export const conflictOfInterest = (grounds: readonly RecusalGround[]) =>
  new KaopuError('CONFLICT_OF_INTEREST', { ground: grounds[0] ?? '' });

/** The case that an application is, with the lookback of the rules that bind it. */
export async function caseOf(reader: Reader, application: Application, now: Date): Promise<Case> {
  const { applicationId, personId: applicantId, schemeVersionId } = application;
  const { rules } = await getVersion(reader, schemeVersionId);
  return { applicationId, applicantId, lookbackMonths: rules.board.lookbackMonths, now };
}
