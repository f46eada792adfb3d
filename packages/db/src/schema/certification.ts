import type { RecusalGround } from '@kaopu/domain/certification/recusal.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bilingual, instant, primaryId } from './columns.ts';
import { storedFile } from './file.ts';
import { person } from './identity.ts';

export const certificationBody = pgTable('certification_body', {
  bodyId: primaryId(),
  name: bilingual().notNull(),
  boardName: bilingual().notNull(),
  kind: text().$type<'private' | 'filed'>().notNull(),
  /** The IANA time zone of its calendar: on which day a certificate begins and ends. */
  timeZone: text().notNull().default('Asia/Shanghai'),
  createdAt: instant().notNull(),
});

export const scheme = pgTable('scheme', {
  schemeId: primaryId(),
  bodyId: uuid()
    .notNull()
    .references(() => certificationBody.bodyId),
  code: text().notNull().unique(),
  name: bilingual().notNull(),
  occupation: bilingual().notNull(),
  direction: bilingual(),
  createdAt: instant().notNull(),
});

/** The rules of a scheme. A draft may change; once published, a change makes a new version. */
export const schemeVersion = pgTable(
  'scheme_version',
  {
    schemeVersionId: primaryId(),
    schemeId: uuid()
      .notNull()
      .references(() => scheme.schemeId),
    version: text().notNull(),
    state: text().$type<'draft' | 'published' | 'retired'>().notNull(),
    title: bilingual().notNull(),
    rules: jsonb().notNull(),
    revision: integer().notNull(),
    inForceOn: date({ mode: 'string' }),
    closedOn: date({ mode: 'string' }),
    publishedBy: uuid(),
    publishedAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    unique().on(table.schemeId, table.version),
    uniqueIndex('scheme_version_one_draft').on(table.schemeId).where(sql`${table.state} = 'draft'`),
  ],
);

/**
 * What an occupation asks of a person, one row a version, written when it is published; the trigger
 * `refuse_rewrite` keeps it from being changed or deleted.
 */
export const competencyFramework = pgTable(
  'competency_framework',
  {
    frameworkId: primaryId(),
    bodyId: uuid()
      .notNull()
      .references(() => certificationBody.bodyId),
    code: text().notNull(),
    version: text().notNull(),
    name: bilingual().notNull(),
    /** A `CompetencyFramework`. */
    document: jsonb().notNull(),
    publishedBy: uuid().notNull(),
    publishedAt: instant().notNull(),
  },
  (table) => [unique().on(table.bodyId, table.code, table.version)],
);

export const application = pgTable(
  'application',
  {
    applicationId: primaryId(),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    schemeVersionId: uuid()
      .notNull()
      .references(() => schemeVersion.schemeVersionId),
    levelCode: text().notNull(),
    route: text().notNull(),
    state: text().$type<'draft' | 'submitted' | 'admitted' | 'refused' | 'decided' | 'withdrawn'>().notNull(),
    identityDocument: jsonb().$type<{ type: string; masked: string }>(),
    /** The organisation at the time, as it was called then. */
    employerSnapshot: bilingual(),
    createdAt: instant().notNull(),
    submittedAt: instant(),
    admittedAt: instant(),
    admittedBy: uuid(),
    /** When and why it ended before a decision: refused by an officer or withdrawn by the applicant. */
    endedAt: instant(),
    endedBy: uuid(),
    endReason: text(),
  },
  (table) => [index().on(table.personId), index().on(table.state), index().on(table.schemeVersionId)],
);

/** What an applicant brings for a requirement that the system cannot compute by itself. */
export const applicationEvidence = pgTable(
  'application_evidence',
  {
    evidenceId: primaryId(),
    applicationId: uuid()
      .notNull()
      .references(() => application.applicationId),
    /** The proof of the scheme's rules that it is for. */
    proofId: text().notNull(),
    statement: text().notNull(),
    fileId: uuid().references(() => storedFile.fileId),
    /** The applicant, or the officer who put it on file. */
    addedBy: uuid().notNull(),
    addedAt: instant().notNull(),
    /** Taken back by the applicant before handing in. */
    removedAt: instant(),
    verdict: text().$type<'accepted' | 'refused'>(),
    verdictReason: text(),
    judgedBy: uuid(),
    judgedAt: instant(),
  },
  (table) => [index().on(table.applicationId)],
);

/** The board's dealing with one application, from opening to the closed result. */
export const decision = pgTable(
  'decision',
  {
    decisionId: primaryId(),
    applicationId: uuid()
      .notNull()
      .references(() => application.applicationId),
    /** Such as `D-2026-001`. */
    number: text().notNull().unique(),
    /** The seed of the lot by which a member stands down. */
    lotSeed: integer().notNull(),
    openedBy: uuid().notNull(),
    openedAt: instant().notNull(),
    outcome: text().$type<'pass' | 'fail' | 'defer'>(),
    reasons: text(),
    closedBy: uuid(),
    closedAt: instant(),
  },
  (table) => [
    index().on(table.applicationId),
    uniqueIndex('decision_one_open').on(table.applicationId).where(sql`${table.closedAt} is null`),
  ],
);

/** A member's place in one decision: seated, or standing aside and why. */
export const decisionSeat = pgTable(
  'decision_seat',
  {
    decisionId: uuid()
      .notNull()
      .references(() => decision.decisionId),
    memberId: uuid()
      .notNull()
      .references(() => person.personId),
    isPublicMember: boolean().notNull(),
    state: text().$type<'seated' | 'recused' | 'stood_down'>().notNull(),
    ground: text().$type<RecusalGround>(),
    foundBy: text().$type<'system' | 'declared' | 'lot'>(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.memberId] })],
);

export const vote = pgTable(
  'vote',
  {
    decisionId: uuid()
      .notNull()
      .references(() => decision.decisionId),
    memberId: uuid()
      .notNull()
      .references(() => person.personId),
    choice: text().$type<'pass' | 'fail' | 'defer'>().notNull(),
    reason: text().notNull(),
    castAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.memberId] })],
);

/** A signing key. The private half is sealed with the key-encryption secret. */
export const signingKey = pgTable('signing_key', {
  /** The fragment of its verification method, such as `key-1`. */
  signingKeyId: text().primaryKey(),
  purpose: text().$type<'credential' | 'audit'>().notNull(),
  publicKeyMultibase: text().notNull(),
  sealedPrivateKey: text().notNull(),
  createdAt: instant().notNull(),
  retiredAt: instant(),
  /** From this instant a signature alone proves nothing: the credential's hash must be in the issued record. */
  compromisedSince: instant(),
});

export const credential = pgTable(
  'credential',
  {
    credentialId: primaryId(),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    decisionId: uuid()
      .notNull()
      .unique()
      .references(() => decision.decisionId),
    schemeVersionId: uuid()
      .notNull()
      .references(() => schemeVersion.schemeVersionId),
    levelCode: text().notNull(),
    route: text().notNull(),
    /** Printed; finds the status only. */
    number: text().notNull().unique(),
    /** Random, in the QR code; opens name and document. */
    verifyCode: text().notNull().unique(),
    signingKeyId: text()
      .notNull()
      .references(() => signingKey.signingKeyId),
    issuedBy: uuid().notNull(),
    issuedAt: instant().notNull(),
    validFrom: instant().notNull(),
    validUntil: instant().notNull(),
    batchNumber: integer(),
    /** What the certificate prints, fixed at issuance. */
    certificate: jsonb().$type<Record<string, string | Bilingual>>().notNull(),
    /** The signed document, byte for byte. */
    document: text().notNull(),
    /** In hex; an outside verifier looks it up in the issued record after a key was stolen. */
    documentSha256: text().notNull().unique(),
  },
  (table) => [index().on(table.personId), index().on(table.issuedAt)],
);

/** What happened to a credential's status; the status as of any date follows from these. Append-only. */
export const credentialEvent = pgTable(
  'credential_event',
  {
    credentialEventId: primaryId(),
    credentialId: uuid()
      .notNull()
      .references(() => credential.credentialId),
    kind: text().$type<'issued' | 'suspended' | 'reinstated' | 'revoked'>().notNull(),
    reason: text(),
    actorId: uuid(),
    at: instant().notNull(),
  },
  (table) => [index().on(table.credentialId)],
);

export const statusList = pgTable('status_list', {
  statusListId: primaryId(),
  purpose: text().$type<'revocation' | 'suspension'>().notNull(),
  entries: integer().notNull(),
  createdAt: instant().notNull(),
});

export const statusListEntry = pgTable(
  'status_list_entry',
  {
    statusListId: uuid()
      .notNull()
      .references(() => statusList.statusListId),
    index: integer().notNull(),
    credentialId: uuid()
      .notNull()
      .references(() => credential.credentialId),
  },
  (table) => [
    primaryKey({ columns: [table.statusListId, table.index] }),
    unique().on(table.credentialId, table.statusListId),
  ],
);

/** The last serial given in a year, for certificate and decision numbers. */
export const serial = pgTable(
  'serial',
  {
    kind: text().$type<'certificate' | 'decision'>().notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.year] })],
);
