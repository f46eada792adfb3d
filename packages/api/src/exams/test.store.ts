import type { Reader, Tx } from '@kaopu/db/client.ts';
import { administration, formDraft, formItem, test, testForm } from '@kaopu/db/schema/exams.ts';
import type { FormDraft } from '@kaopu/domain/exams/form.ts';
import { and, asc, count, desc, eq, exists, inArray, max, type SQL } from 'drizzle-orm';

/** The administrations by which a reader may see tests; 'all' sees every test. */
type Scope = 'all' | string[];

/** Stores the test with an empty form draft; false where the code is taken. */
export async function insertTest(
  tx: Tx,
  values: typeof test.$inferInsert,
  draft: typeof formDraft.$inferInsert,
): Promise<boolean> {
  const stored = await tx.insert(test).values(values).onConflictDoNothing().returning();
  if (stored.length === 0) return false;
  await tx.insert(formDraft).values(draft);
  return true;
}

/** Every test in scope by its code, with how many forms and administrations it has. */
export function listTests(reader: Reader, scope: Scope) {
  const forms = reader.$count(testForm, eq(testForm.testId, test.testId));
  const administrations = reader.$count(administration, eq(administration.testId, test.testId));
  return reader
    .select({ testId: test.testId, code: test.code, title: test.title, forms, administrations })
    .from(test)
    .where(isVisible(reader, scope))
    .orderBy(asc(test.code));
}

/** The test with its form draft, where it is in scope. */
export async function findTestWithDraft(reader: Reader, scope: Scope, testId: string) {
  const [row] = await selectTestWithDraft(reader, scope, testId);
  return row ?? null;
}

/** The same, both rows locked until the transaction ends. */
export async function lockTestWithDraft(tx: Tx, testId: string) {
  const [row] = await selectTestWithDraft(tx, 'all', testId).for('update');
  return row ?? null;
}

const selectTestWithDraft = (reader: Reader, scope: Scope, testId: string) =>
  reader
    .select({
      testId: test.testId,
      code: test.code,
      title: test.title,
      draft: {
        itemIds: formDraft.itemIds,
        cutPoints: formDraft.cutPoints,
        cutReason: formDraft.cutReason,
      },
      revision: formDraft.revision,
      savedAt: formDraft.savedAt,
    })
    .from(test)
    .innerJoin(formDraft, eq(formDraft.testId, test.testId))
    .where(and(eq(test.testId, testId), isVisible(reader, scope)));

function isVisible(reader: Reader, scope: Scope): SQL | undefined {
  if (scope === 'all') return undefined;
  const theirs = and(eq(administration.testId, test.testId), inArray(administration.administrationId, scope));
  return exists(reader.select().from(administration).where(theirs));
}

/** Replaces the form draft. The test must be locked. */
export async function putFormDraft(
  tx: Tx,
  testId: string,
  draft: FormDraft & { revision: number; savedBy: string; savedAt: Date },
): Promise<void> {
  await tx.update(formDraft).set(draft).where(eq(formDraft.testId, testId));
}

/** Stores a form and its items in order; gives its number in the test, counted from 1. */
export async function insertForm(
  tx: Tx,
  form: Omit<typeof testForm.$inferInsert, 'number'>,
  items: { itemVersionId: string; scoringVersionId: string }[],
): Promise<number> {
  const [{ newest } = { newest: null }] = await tx
    .select({ newest: max(testForm.number) })
    .from(testForm)
    .where(eq(testForm.testId, form.testId));
  const number = (newest ?? 0) + 1;
  await tx.insert(testForm).values({ ...form, number });
  await tx
    .insert(formItem)
    .values(items.map((item, index) => ({ ...item, formId: form.formId, position: index + 1 })));
  return number;
}

/** The published forms of a test, newest first, with how many items each has. */
export function findForms(reader: Reader, testId: string) {
  return reader
    .select({
      formId: testForm.formId,
      number: testForm.number,
      maximumPoints: testForm.maximumPoints,
      cutPoints: testForm.cutPoints,
      cutReason: testForm.cutReason,
      publishedAt: testForm.publishedAt,
      items: count(formItem.position),
    })
    .from(testForm)
    .innerJoin(formItem, eq(formItem.formId, testForm.formId))
    .where(eq(testForm.testId, testId))
    .groupBy(testForm.formId)
    .orderBy(desc(testForm.number));
}

export async function findForm(reader: Reader, formId: string) {
  const [row] = await reader.select().from(testForm).where(eq(testForm.formId, formId));
  return row ?? null;
}
