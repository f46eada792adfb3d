import { z } from 'zod';
import { monthsBefore } from './calendar-date.ts';

/** Why a member must stand aside. The first four are computed; a member may declare any but `self`. */
export const RecusalGround = z.enum([
  'self',
  'taught',
  'examined',
  'employs',
  'paired',
  'commission',
  'family',
  'rival',
]);
export type RecusalGround = z.infer<typeof RecusalGround>;

/** What a member may declare of themselves. */
export const DeclaredGround = RecusalGround.exclude(['self']);
export type DeclaredGround = z.infer<typeof DeclaredGround>;

/** A stretch of time; `to` is null while it lasts. */
export type Stretch = { readonly from: Date; readonly to: Date | null };

/** What is on record about a member and an applicant. */
export type RecusalFacts = {
  readonly memberId: string;
  readonly applicantId: string;
  /** When the member taught or coached the applicant. */
  readonly taught: readonly Stretch[];
  /** Whether the member judged evidence or examined in this case. */
  readonly hasExamined: boolean;
  readonly memberEmployers: readonly (Stretch & { organisationId: string })[];
  readonly applicantEmployers: readonly (Stretch & { organisationId: string })[];
};

/**
 * The grounds that the record gives for a member to stand aside from an applicant's case, looking back
 * `lookbackMonths` from `now`; the limit itself still counts. No ground: the member may sit.
 */
export function findRecusalGrounds(facts: RecusalFacts, lookbackMonths: number, now: Date): RecusalGround[] {
  const window: Stretch = { from: monthsBefore(now, lookbackMonths), to: now };
  const grounds: [RecusalGround, boolean][] = [
    ['self', facts.memberId === facts.applicantId],
    ['taught', facts.taught.some((stretch) => overlaps(stretch, window))],
    ['examined', facts.hasExamined],
    ['employs', haveSharedEmployer(facts, window)],
  ];
  return grounds.filter(([, holds]) => holds).map(([ground]) => ground);
}

/** Whether both were with one organisation at the same time, at some moment of the window. */
function haveSharedEmployer(facts: RecusalFacts, window: Stretch): boolean {
  return facts.memberEmployers.some((mine) =>
    facts.applicantEmployers.some((theirs) => {
      if (mine.organisationId !== theirs.organisationId) return false;
      const shared = intersect(mine, theirs);
      return shared !== null && overlaps(shared, window);
    }),
  );
}

const overlaps = (a: Stretch, b: Stretch): boolean => intersect(a, b) !== null;

function intersect(a: Stretch, b: Stretch): Stretch | null {
  const from = new Date(Math.max(a.from.getTime(), b.from.getTime()));
  const ends = [a.to, b.to].flatMap((to) => (to ? [to.getTime()] : []));
  const to = ends.length > 0 ? new Date(Math.min(...ends)) : null;
  return to === null || from <= to ? { from, to } : null;
}
