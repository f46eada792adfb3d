import type { VoteChoice } from '@kaopu/domain/certification/decide-outcome.ts';
import type { Living } from './living.ts';
import { loadApplication } from './load-applications.ts';
import { sit } from './load-attempts.ts';
import { type BoardGiven, putBeforeBoard } from './load-decisions.ts';
import type { DemoExams } from './load-exams.ts';

/** A case that waits for the board. Days count from today. */
type DocketCase = {
  person: string;
  levelCode: string;
  route: string;
  prerequisite: string;
  sitting: { id: string; day: number; score: number };
  filedDay: number;
  admittedDay: number;
  openedDay: number;
  votes: { person: string; choice: VoteChoice; reason: string }[];
};

const docket: DocketCase[] = [
  {
    ...{ person: 'miao-shuyan', levelCode: 'L3', route: 'track_record', prerequisite: 'l3-work' },
    sitting: { id: 'ad-theory-l3-0501', day: -98, score: 88 },
    ...{ filedDay: -75, admittedDay: -12, openedDay: -3 },
    votes: [
      { person: 'zhai-ruogu', choice: 'pass', reason: '三家商家的前后对比都有跟踪，最差一例也如实写明。' },
      { person: 'chu-yunshen', choice: 'defer', reason: '个护之外的品类只有一例，希望再看一例。' },
    ],
  },
  {
    ...{ person: 'an-zhixia', levelCode: 'L1', route: 'live_exam', prerequisite: 'l1-work' },
    sitting: { id: 'theory-l1', day: -48, score: 79 },
    ...{ filedDay: -40, admittedDay: -8, openedDay: -1 },
    votes: [],
  },
];

type Given = BoardGiven & { exams: DemoExams };

/** What waits for the board today: one case that two members have voted on, and one that nobody has yet. */
export async function loadDocket(living: Living, given: Given): Promise<void> {
  for (const one of docket) {
    const personId = given.people.get(one.person);
    if (personId) await bringBeforeBoard(living, given, { ...one, personId });
  }
}

async function bringBeforeBoard(
  living: Living,
  given: Given,
  one: DocketCase & { personId: string },
): Promise<void> {
  const { exams, officers, people, scheme, time } = given;
  const { personId, sitting, votes, openedDay, levelCode, route, prerequisite } = one;
  const administrationId = exams.administrations.get(sitting.id) ?? '';
  const at = time.daysFromNow(sitting.day, 9.5);
  await sit(living, { personId, administrationId, at, score: sitting.score, keys: exams.keys });
  const applicationId = await loadApplication(living, scheme, officers, {
    ...{ personId, version: '2026', levelCode, route, prerequisite, until: 'complete' },
    filed: time.daysFromNow(one.filedDay),
    admitted: time.daysFromNow(one.admittedDay),
  });
  const opened = { applicationId, at: time.daysFromNow(openedDay) };
  const decisionId = await putBeforeBoard(living, given, opened);
  for (const { person, choice, reason } of votes) {
    const member = await living.staff(people.get(person) ?? '', time.daysFromNow(openedDay + 1, 9));
    await member.certification.castVote({ decisionId, choice, reason });
  }
}
