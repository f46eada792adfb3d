import type { ItemState } from '@kaopu/domain/bank/item-state.ts';
import { index, integer, jsonb, pgTable, real, text, unique, uuid } from 'drizzle-orm/pg-core';
import { competencyFramework } from './certification.ts';
import { bilingual, instant, primaryId } from './columns.ts';
import { organisation } from './identity.ts';

export const bank = pgTable('bank', {
  bankId: primaryId(),
  name: bilingual().notNull(),
  organisationId: uuid().references(() => organisation.organisationId),
  /** Whose domains its items belong to. */
  frameworkId: uuid().references(() => competencyFramework.frameworkId),
  createdAt: instant().notNull(),
});

export const item = pgTable(
  'item',
  {
    itemId: primaryId(),
    bankId: uuid()
      .notNull()
      .references(() => bank.bankId),
    /** The author's name for it, such as `D1-001`. */
    reference: text().notNull(),
    state: text().$type<ItemState>().notNull(),
    /** What lists and searches read, made from the draft at every save. */
    domainCode: text().notNull(),
    summary: bilingual().notNull(),
    searchText: text().notNull(),
    searchTokens: text().array().notNull(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    unique().on(table.bankId, table.reference),
    index().on(table.bankId, table.domainCode),
    index().using('gin', table.searchTokens),
  ],
);

/** What an author is writing, replaced by every save. */
export const itemDraft = pgTable('item_draft', {
  itemId: uuid()
    .primaryKey()
    .references(() => item.itemId),
  body: jsonb().notNull(),
  revision: integer().notNull(),
  savedBy: uuid().notNull(),
  savedAt: instant().notNull(),
});

/** What a candidate sees. Immutable; never holds the key. */
export const itemVersion = pgTable(
  'item_version',
  {
    itemVersionId: primaryId(),
    itemId: uuid()
      .notNull()
      .references(() => item.itemId),
    number: integer().notNull(),
    interaction: text().notNull(),
    content: jsonb().notNull(),
    points: integer().notNull(),
    domainCode: text().notNull(),
    subskillCode: text(),
    cognitiveLevel: text().notNull(),
    /** The author's estimate of the share of competent candidates who get it right, 0 to 1. */
    estimatedFacility: real(),
    tags: text().array().notNull(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [unique().on(table.itemId, table.number), index().on(table.domainCode)],
);

/** Key and rule of scoring, apart from the content, so that a wrong key is mended by a new version. */
export const scoringVersion = pgTable(
  'scoring_version',
  {
    scoringVersionId: primaryId(),
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.itemVersionId),
    number: integer().notNull(),
    key: jsonb().notNull(),
    rule: jsonb().notNull(),
    feedback: jsonb(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [unique().on(table.itemVersionId, table.number)],
);
