import type { Reader, Tx } from '@kaopu/db/client.ts';
import { bank, item, itemDraft, itemVersion, scoringVersion } from '@kaopu/db/schema/bank.ts';
import { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { and, asc, count, desc, eq, max, sql } from 'drizzle-orm';
import { withinScope } from '../within-scope.ts';

type Scope = 'all' | string[];

export async function insertBank(tx: Tx, values: typeof bank.$inferInsert): Promise<void> {
  await tx.insert(bank).values(values);
}

/** The banks in scope, with how many items each has and how many of them are live. */
export function listBanks(reader: Reader, scope: Scope) {
  return reader
    .select({
      bankId: bank.bankId,
      name: bank.name,
      items: count(item.itemId),
      liveItems: sql<number>`count(*) FILTER (WHERE ${item.state} = 'live')`.mapWith(Number),
    })
    .from(bank)
    .leftJoin(item, eq(item.bankId, bank.bankId))
    .where(withinScope(bank.bankId, scope))
    .groupBy(bank.bankId)
    .orderBy(asc(bank.createdAt), asc(bank.bankId));
}

export async function findBank(reader: Reader, scope: Scope, bankId: string) {
  const [row] = await reader
    .select({ bankId: bank.bankId, frameworkId: bank.frameworkId })
    .from(bank)
    .where(and(eq(bank.bankId, bankId), withinScope(bank.bankId, scope)));
  return row ?? null;
}

/** Stores the item with its first draft; false where the bank has this reference already. */
export async function insertItem(
  tx: Tx,
  values: typeof item.$inferInsert,
  draft: typeof itemDraft.$inferInsert,
): Promise<boolean> {
  const stored = await tx.insert(item).values(values).onConflictDoNothing().returning();
  if (stored.length === 0) return false;
  await tx.insert(itemDraft).values(draft);
  return true;
}

/** The item with its draft, where its bank is in scope. */
export async function findItemWithDraft(reader: Reader, scope: Scope, itemId: string) {
  const [row] = await selectItemWithDraft(reader, scope, itemId);
  return row ? { ...row, body: ItemBody.parse(row.body) } : null;
}

/**
 * The same, locked until the transaction ends: saving and publishing one item queue behind each other. Both rows
 * are locked, because a row that is only joined would be read as it was before the wait.
 */
export async function lockItemWithDraft(tx: Tx, scope: Scope, itemId: string) {
  const [row] = await selectItemWithDraft(tx, scope, itemId).for('update');
  return row ? { ...row, body: ItemBody.parse(row.body) } : null;
}

const selectItemWithDraft = (reader: Reader, scope: Scope, itemId: string) =>
  reader
    .select({
      itemId: item.itemId,
      bankId: item.bankId,
      reference: item.reference,
      state: item.state,
      body: itemDraft.body,
      revision: itemDraft.revision,
      savedAt: itemDraft.savedAt,
    })
    .from(item)
    .innerJoin(itemDraft, eq(itemDraft.itemId, item.itemId))
    .where(and(eq(item.itemId, itemId), withinScope(item.bankId, scope)));

export type ItemIndex = Pick<
  typeof item.$inferInsert,
  'domainCode' | 'summary' | 'searchText' | 'searchTokens'
>;

/** Replaces the draft and what lists read of it. The item must be locked. */
export async function putItemDraft(
  tx: Tx,
  draft: { itemId: string; body: ItemBody; revision: number; savedBy: string; savedAt: Date },
  index: ItemIndex,
): Promise<void> {
  const { itemId, ...values } = draft;
  await tx.update(itemDraft).set(values).where(eq(itemDraft.itemId, itemId));
  await tx.update(item).set(index).where(eq(item.itemId, itemId));
}

export type LiveItem = { itemVersionId: string; scoringVersionId: string; number: number; body: ItemBody };

/** What is live of an item: its newest version with that version's newest scoring, or null. */
export async function findLiveVersion(reader: Reader, itemId: string): Promise<LiveItem | null> {
  const [row] = await reader
    .select({ version: itemVersion, scoring: scoringVersion })
    .from(itemVersion)
    .innerJoin(scoringVersion, eq(scoringVersion.itemVersionId, itemVersion.itemVersionId))
    .where(eq(itemVersion.itemId, itemId))
    .orderBy(desc(itemVersion.number), desc(scoringVersion.number))
    .limit(1);
  if (!row) return null;
  const { itemVersionId, number, content, ...facts } = row.version;
  const { key, rule: scoring, feedback, scoringVersionId } = row.scoring;
  return {
    itemVersionId,
    scoringVersionId,
    number,
    body: ItemBody.parse({ ...facts, content, key, scoring, feedback }),
  };
}

/** Stores an item version from a body and makes the item live. Gives its number, counted from 1. */
export async function insertItemVersion(
  tx: Tx,
  version: { itemVersionId: string; itemId: string; body: ItemBody; createdBy: string; createdAt: Date },
): Promise<number> {
  const { body, ...values } = version;
  const [{ newest } = { newest: null }] = await tx
    .select({ newest: max(itemVersion.number) })
    .from(itemVersion)
    .where(eq(itemVersion.itemId, version.itemId));
  const number = (newest ?? 0) + 1;
  await tx.insert(itemVersion).values({ ...values, ...body, number });
  await tx.update(item).set({ state: 'live' }).where(eq(item.itemId, version.itemId));
  return number;
}

/** Stores key, rule and feedback of a body for an item version. Gives the scoring version's number. */
export async function insertScoringVersion(
  tx: Tx,
  version: {
    scoringVersionId: string;
    itemVersionId: string;
    body: ItemBody;
    createdBy: string;
    createdAt: Date;
  },
): Promise<number> {
  const { body, ...values } = version;
  const [{ newest } = { newest: null }] = await tx
    .select({ newest: max(scoringVersion.number) })
    .from(scoringVersion)
    .where(eq(scoringVersion.itemVersionId, version.itemVersionId));
  const number = (newest ?? 0) + 1;
  const { key, scoring: rule, feedback } = body;
  await tx.insert(scoringVersion).values({ ...values, number, key, rule, feedback });
  return number;
}
