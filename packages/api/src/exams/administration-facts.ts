import { WindowState, windowStateAt } from '@kaopu/domain/exams/administration.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';

/** What anybody may know of an administration. `maximumPoints` is an exact fraction. */
export const AdministrationFacts = z.object({
  administrationId: Id,
  testId: Id,
  testCode: z.string(),
  testTitle: Bilingual,
  title: Bilingual,
  opensAt: Instant,
  closesAt: Instant,
  window: WindowState,
  timeLimitSeconds: z.int(),
  graceSeconds: z.int(),
  releasesAtSubmission: z.boolean(),
  resultsReleasedAt: Instant.nullable(),
  items: z.int(),
  maximumPoints: z.string(),
});
export type AdministrationFacts = z.infer<typeof AdministrationFacts>;

type Row = Omit<AdministrationFacts, 'opensAt' | 'closesAt' | 'resultsReleasedAt' | 'window'> & {
  opensAt: Date;
  closesAt: Date;
  resultsReleasedAt: Date | null;
};

/** A stored administration as it leaves over an interface, with where `now` lies in its window. */
export const toAdministrationFacts = <Stored extends Row>(row: Stored, now: Date) => ({
  ...row,
  opensAt: row.opensAt.toISOString(),
  closesAt: row.closesAt.toISOString(),
  resultsReleasedAt: row.resultsReleasedAt?.toISOString() ?? null,
  window: windowStateAt(row, now),
});
