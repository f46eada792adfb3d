import type { Db } from '@kaopu/db/client.ts';
import { bank, item, itemDraft, itemVersion, scoringVersion } from '@kaopu/db/schema/bank.ts';
import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { v7 } from 'uuid';
import { choiceBody } from './choice-body.ts';

const name = { 'zh-CN': '题库', en: 'Bank' };
const longAgo = new Date('2020-01-01T00:00:00Z');

/** An empty bank. */
export async function insertBank(db: Db): Promise<string> {
  const bankId = v7();
  await db.insert(bank).values({ bankId, name, createdAt: longAgo });
  return bankId;
}

export type InsertedItem = { itemId: string; itemVersionId: string; scoringVersionId: string };

/** A live item with one version, in a bank of its own unless one is named. */
export async function insertLiveItem(
  db: Db,
  facts: { bankId?: string; reference?: string; body?: ItemBody } = {},
): Promise<InsertedItem> {
  const bankId = facts.bankId ?? (await insertBank(db));
  const ids = { itemId: v7(), itemVersionId: v7(), scoringVersionId: v7() };
  const body = facts.body ?? choiceBody();
  const made = { createdBy: v7(), createdAt: longAgo };
  const index = { domainCode: body.domainCode, summary: name, searchText: '', searchTokens: [] };
  const reference = facts.reference ?? ids.itemId;
  await db.insert(item).values({ itemId: ids.itemId, bankId, reference, state: 'live', ...index, ...made });
  await db
    .insert(itemDraft)
    .values({ itemId: ids.itemId, body, revision: 1, savedBy: made.createdBy, savedAt: longAgo });
  await db.insert(itemVersion).values({ ...body, ...ids, number: 1, ...made });
  const { key, scoring: rule, feedback } = body;
  await db.insert(scoringVersion).values({ ...ids, number: 1, key, rule, feedback, ...made });
  return ids;
}
