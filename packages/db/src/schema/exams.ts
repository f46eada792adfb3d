import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { itemVersion, scoringVersion } from './bank.ts';
import { bilingual, instant, primaryId } from './columns.ts';
import { person } from './identity.ts';

export const test = pgTable('test', {
  testId: primaryId(),
  code: text().notNull().unique(),
  title: bilingual().notNull(),
  createdBy: uuid().notNull(),
  createdAt: instant().notNull(),
});

/** The form that is being assembled for a test, replaced by every save. */
export const formDraft = pgTable('form_draft', {
  testId: uuid()
    .primaryKey()
    .references(() => test.testId),
  itemIds: uuid().array().notNull(),
  /** A decimal of raw points as the organiser wrote it; empty while it is not decided. */
  cutPoints: text().notNull(),
  cutReason: text().notNull(),
  revision: integer().notNull(),
  savedBy: uuid().notNull(),
  savedAt: instant().notNull(),
});

/** A fixed, published, ordered set of item versions with an adopted cut. Immutable. */
export const testForm = pgTable(
  'test_form',
  {
    formId: primaryId(),
    testId: uuid()
      .notNull()
      .references(() => test.testId),
    number: integer().notNull(),
    /** Exact fractions, `numerator/denominator`, of raw points. */
    maximumPoints: text().notNull(),
    cutPoints: text().notNull(),
    cutReason: text().notNull(),
    cutAdoptedBy: uuid().notNull(),
    cutAdoptedAt: instant().notNull(),
    publishedBy: uuid().notNull(),
    publishedAt: instant().notNull(),
  },
  (table) => [unique().on(table.testId, table.number)],
);

export const formItem = pgTable(
  'form_item',
  {
    formId: uuid()
      .notNull()
      .references(() => testForm.formId),
    position: integer().notNull(),
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.itemVersionId),
    scoringVersionId: uuid()
      .notNull()
      .references(() => scoringVersion.scoringVersionId),
  },
  (table) => [
    primaryKey({ columns: [table.formId, table.position] }),
    unique().on(table.formId, table.itemVersionId),
  ],
);

export const administration = pgTable(
  'administration',
  {
    administrationId: primaryId(),
    testId: uuid()
      .notNull()
      .references(() => test.testId),
    formId: uuid()
      .notNull()
      .references(() => testForm.formId),
    title: bilingual().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    timeLimitSeconds: integer().notNull(),
    /** What arrives up to this long after the deadline still counts; the same for everybody. */
    graceSeconds: integer().notNull(),
    releasesAtSubmission: boolean().notNull(),
    /** When all results were released in one act; null before, and where each is released at submission. */
    resultsReleasedAt: instant(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index().on(table.opensAt)],
);

export const registration = pgTable(
  'registration',
  {
    registrationId: primaryId(),
    administrationId: uuid()
      .notNull()
      .references(() => administration.administrationId),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    state: text().$type<'confirmed' | 'cancelled'>().notNull(),
    registeredAt: instant().notNull(),
  },
  (table) => [unique().on(table.administrationId, table.personId), index().on(table.personId)],
);
