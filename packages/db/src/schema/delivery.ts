import type { ClosedBy, Progress, Scoring, Validity } from '@kaopu/domain/delivery/attempt.ts';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { itemVersion, scoringVersion } from './bank.ts';
import { instant, primaryId } from './columns.ts';
import { registration, testForm } from './exams.ts';
import { person } from './identity.ts';

/** One sitting by one candidate. Progress, scoring and validity are three separate states. */
export const attempt = pgTable(
  'attempt',
  {
    attemptId: primaryId(),
    registrationId: uuid()
      .notNull()
      .unique()
      .references(() => registration.registrationId),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    formId: uuid()
      .notNull()
      .references(() => testForm.formId),
    /** Decides the order of options; kept so that a review shows what the candidate saw. */
    seed: text().notNull(),
    progress: text().$type<Progress>().notNull(),
    scoring: text().$type<Scoring>().notNull(),
    validity: text().$type<Validity>().notNull(),
    startedAt: instant().notNull(),
    deadlineAt: instant().notNull(),
    submittedAt: instant(),
    closedBy: text().$type<ClosedBy>(),
    deviceEpoch: integer().notNull(),
  },
  (table) => [index().on(table.personId), index().on(table.progress, table.deadlineAt)],
);

/** The latest recorded answer to one item of one attempt. Partitioned by month through the attempt's id. */
export const response = pgTable(
  'response',
  {
    attemptId: uuid().notNull(),
    itemVersionId: uuid().notNull(),
    value: jsonb().notNull(),
    revision: integer().notNull(),
    mutationId: uuid().notNull(),
    receivedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.itemVersionId] })],
);

/** Every answer that was received, late ones included. Append-only, partitioned by month through its id. */
export const responseHistory = pgTable(
  'response_history',
  {
    responseHistoryId: primaryId(),
    attemptId: uuid().notNull(),
    itemVersionId: uuid().notNull(),
    revision: integer(),
    mutationId: uuid().notNull(),
    value: jsonb().notNull(),
    isLate: boolean().notNull(),
    receivedAt: instant().notNull(),
  },
  (table) => [index().on(table.attemptId, table.itemVersionId)],
);

/** A result on an attempt. Never changed: a later one supersedes it. Points are exact fractions. */
export const score = pgTable(
  'score',
  {
    scoreId: primaryId(),
    attemptId: uuid()
      .notNull()
      .references(() => attempt.attemptId),
    number: integer().notNull(),
    rawPoints: text().notNull(),
    maximumPoints: text().notNull(),
    /** On the reporting scale: 0 to 100 with the cut at 60. */
    scaled: text().notNull(),
    isPassed: boolean().notNull(),
    scoredAt: instant().notNull(),
    releasedAt: instant(),
  },
  (table) => [unique().on(table.attemptId, table.number)],
);

export const itemScore = pgTable(
  'item_score',
  {
    scoreId: uuid()
      .notNull()
      .references(() => score.scoreId),
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.itemVersionId),
    scoringVersionId: uuid()
      .notNull()
      .references(() => scoringVersion.scoringVersionId),
    points: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scoreId, table.itemVersionId] })],
);
