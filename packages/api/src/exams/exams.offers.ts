import type { Reader, Tx } from '@kaopu/db/client.ts';
import { administration, formItem, test } from '@kaopu/db/schema/exams.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import { asc, eq, inArray } from 'drizzle-orm';
import * as administrationStore from './administration.store.ts';
import { type AdministrationFacts, toAdministrationFacts } from './administration-facts.ts';

/** The administrations that are open or coming at `now`, the soonest first. */
export async function findNextAdministrations(
  reader: Reader,
  now: Date,
  limit: number,
): Promise<AdministrationFacts[]> {
  const filter = { part: 'ahead' as const, now, from: null, limit };
  const rows = await administrationStore.listForCandidate(reader, null, filter);
  return rows.slice(0, limit).map((row) => toAdministrationFacts(row, now));
}

/** The item versions of a form in order, each with the scoring version that the form was published with. */
export function findFormItems(reader: Reader, formId: string) {
  return reader
    .select({
      position: formItem.position,
      itemVersionId: formItem.itemVersionId,
      scoringVersionId: formItem.scoringVersionId,
    })
    .from(formItem)
    .where(eq(formItem.formId, formId))
    .orderBy(asc(formItem.position));
}

/** The administration, locked until the transaction ends, or null. */
export async function lockAdministration(tx: Tx, administrationId: string) {
  const [row] = await tx
    .select({
      opensAt: administration.opensAt,
      closesAt: administration.closesAt,
      graceSeconds: administration.graceSeconds,
      resultsReleasedAt: administration.resultsReleasedAt,
    })
    .from(administration)
    .where(eq(administration.administrationId, administrationId))
    .for('update');
  return row ?? null;
}

/** Notes that the results of an administration were released in one act. */
export async function markResultsReleased(tx: Tx, administrationId: string, at: Date): Promise<void> {
  await tx
    .update(administration)
    .set({ resultsReleasedAt: at })
    .where(eq(administration.administrationId, administrationId));
}

/** What tests are called; whatever is not there is left out. */
export async function findTestTitles(
  reader: Reader,
  testIds: readonly string[],
): Promise<{ testId: string; title: Bilingual }[]> {
  if (testIds.length === 0) return [];
  return reader
    .select({ testId: test.testId, title: test.title })
    .from(test)
    .where(inArray(test.testId, [...testIds]));
}
