import type { Audience } from '@kaopu/domain/identity/actor.ts';
import type { Duty, ScopeType } from '@kaopu/domain/identity/duty.ts';
import type { Language } from '@kaopu/domain/language.ts';
import { sql } from 'drizzle-orm';
import { bigint, boolean, date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bilingual, bytes, instant, primaryId } from './columns.ts';

export const person = pgTable(
  'person',
  {
    personId: primaryId(),
    /** As it shall stand on a certificate. */
    name: text().notNull(),
    /** In Latin letters, for the English side of a certificate. */
    latinName: text(),
    language: text().$type<Language>().notNull(),
    /** Of both names and the mail address, made by `toSearchTokens`. */
    searchTokens: text().array().notNull().default(sql`'{}'`),
    createdAt: instant().notNull(),
    erasedAt: instant(),
  },
  (table) => [index().using('gin', table.searchTokens)],
);

export const account = pgTable('account', {
  personId: uuid()
    .primaryKey()
    .references(() => person.personId),
  /** Lower case. */
  email: text().notNull().unique(),
  passwordHash: text(),
  disabledAt: instant(),
  createdAt: instant().notNull(),
});

export const authSession = pgTable(
  'auth_session',
  {
    /** SHA-256 of the token in the cookie, in hex. */
    authSessionId: text().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    audience: text().$type<Audience>().notNull(),
    secondFactorAt: instant(),
    /** Browser and system in two words, so that people recognise their own. */
    device: text(),
    createdAt: instant().notNull(),
    /** Absolute: never moved. */
    expiresAt: instant().notNull(),
  },
  (table) => [index().on(table.personId), index().on(table.expiresAt)],
);

export const totp = pgTable('totp', {
  personId: uuid()
    .primaryKey()
    .references(() => person.personId),
  sealedSecret: text().notNull(),
  confirmedAt: instant(),
  /** The last 30-second step accepted, so that a code works once. */
  lastStep: bigint({ mode: 'number' }),
});

export const recoveryCode = pgTable(
  'recovery_code',
  {
    recoveryCodeId: primaryId(),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    codeHash: text().notNull(),
    usedAt: instant(),
  },
  (table) => [index().on(table.personId)],
);

export const passkey = pgTable(
  'passkey',
  {
    /** The WebAuthn credential id, base64url. */
    passkeyId: text().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    publicKey: bytes().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    label: text().notNull(),
    backedUp: boolean().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (table) => [index().on(table.personId)],
);

/** What a passkey has to sign. Taken out by the first answer, right or wrong. */
export const authChallenge = pgTable(
  'auth_challenge',
  {
    authChallengeId: primaryId(),
    personId: uuid(),
    purpose: text().$type<'passkey_registration' | 'passkey_sign_in' | 'passkey_second_factor'>().notNull(),
    challenge: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index().on(table.expiresAt)],
);

export const passwordReset = pgTable(
  'password_reset',
  {
    /** SHA-256 of the token in the mailed link, in hex. */
    tokenHash: text().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index().on(table.personId), index().on(table.expiresAt)],
);

/** Failed sign-ins by account (hard) and by network (soft). Read and written before the password is looked at. */
export const signInThrottle = pgTable('sign_in_throttle', {
  /** A keyed hash: neither an address nor a network can be read out of it. */
  throttleKey: text().primaryKey(),
  failures: integer().notNull(),
  windowStartedAt: instant().notNull(),
  blockedUntil: instant(),
});

export const organisation = pgTable('organisation', {
  organisationId: primaryId(),
  kind: text().notNull(),
  name: bilingual().notNull(),
  createdAt: instant().notNull(),
});

/** Who belonged to which organisation, and when. Conflict rules read it. */
export const affiliation = pgTable(
  'affiliation',
  {
    affiliationId: primaryId(),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.organisationId),
    fromOn: date({ mode: 'string' }).notNull(),
    toOn: date({ mode: 'string' }),
  },
  (table) => [index().on(table.personId), index().on(table.organisationId)],
);

export const dutyAssignment = pgTable(
  'duty_assignment',
  {
    assignmentId: primaryId(),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    duty: text().$type<Duty>().notNull(),
    scopeType: text().$type<ScopeType>().notNull(),
    scopeId: uuid(),
    fromAt: instant().notNull(),
    toAt: instant(),
    givenBy: uuid(),
    endedBy: uuid(),
  },
  (table) => [
    index().on(table.personId),
    index().on(table.duty, table.scopeId),
    unique().on(table.personId, table.duty, table.scopeType, table.scopeId, table.fromAt).nullsNotDistinct(),
  ],
);
