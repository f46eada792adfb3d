import type { Reader, Tx } from '@kaopu/db/client.ts';
import { certificationBody, scheme, schemeVersion } from '@kaopu/db/schema/certification.ts';
import { SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { withinScope } from '../within-scope.ts';
import type { Scope } from './scheme.store.ts';

const versionColumns = {
  schemeVersionId: schemeVersion.schemeVersionId,
  schemeId: schemeVersion.schemeId,
  version: schemeVersion.version,
  state: schemeVersion.state,
  title: schemeVersion.title,
  rules: schemeVersion.rules,
  revision: schemeVersion.revision,
  inForceOn: schemeVersion.inForceOn,
  closedOn: schemeVersion.closedOn,
  publishedAt: schemeVersion.publishedAt,
  code: scheme.code,
  name: scheme.name,
  occupation: scheme.occupation,
  direction: scheme.direction,
  bodyId: certificationBody.bodyId,
  bodyName: certificationBody.name,
  boardName: certificationBody.boardName,
  bodyKind: certificationBody.kind,
  timeZone: certificationBody.timeZone,
};

const selectVersions = (reader: Reader) =>
  reader
    .select(versionColumns)
    .from(schemeVersion)
    .innerJoin(scheme, eq(scheme.schemeId, schemeVersion.schemeId))
    .innerJoin(certificationBody, eq(certificationBody.bodyId, scheme.bodyId));

export type SchemeVersion = Omit<Awaited<ReturnType<typeof selectVersions>>[number], 'rules'> & {
  rules: SchemeRules;
};

/** A draft without a date stands before everything dated. */
const newestFirst = [sql`${schemeVersion.inForceOn} desc nulls first`, desc(schemeVersion.createdAt)];

const toVersion = (row: Awaited<ReturnType<typeof selectVersions>>[number]): SchemeVersion => ({
  ...row,
  rules: SchemeRules.parse(row.rules),
});

/** The versions of these schemes, newest first. */
export const listVersionsOf = (reader: Reader, schemeIds: string[]) =>
  schemeIds.length === 0
    ? Promise.resolve([])
    : reader
        .select({
          schemeVersionId: schemeVersion.schemeVersionId,
          schemeId: schemeVersion.schemeId,
          version: schemeVersion.version,
          state: schemeVersion.state,
          title: schemeVersion.title,
          inForceOn: schemeVersion.inForceOn,
          closedOn: schemeVersion.closedOn,
        })
        .from(schemeVersion)
        .where(inArray(schemeVersion.schemeId, schemeIds))
        .orderBy(...newestFirst);

export async function findVersion(
  reader: Reader,
  scope: Scope,
  schemeVersionId: string,
): Promise<SchemeVersion | null> {
  const [row] = await selectVersions(reader).where(
    and(eq(schemeVersion.schemeVersionId, schemeVersionId), withinScope(schemeVersion.schemeId, scope)),
  );
  return row ? toVersion(row) : null;
}

/** The version, held until the transaction ends. */
export async function lockVersion(tx: Tx, scope: Scope, schemeVersionId: string) {
  await tx
    .select({ schemeVersionId: schemeVersion.schemeVersionId })
    .from(schemeVersion)
    .where(eq(schemeVersion.schemeVersionId, schemeVersionId))
    .for('update');
  return findVersion(tx, scope, schemeVersionId);
}

/** The latest version of a scheme, draft or published, or null. */
export async function findLatestVersion(reader: Reader, schemeId: string): Promise<SchemeVersion | null> {
  const [row] = await selectVersions(reader)
    .where(eq(schemeVersion.schemeId, schemeId))
    .orderBy(...newestFirst)
    .limit(1);
  return row ? toVersion(row) : null;
}

/** Stores a draft; gives false where the scheme has a draft already or the version's name is taken. */
export async function insertDraft(tx: Tx, values: typeof schemeVersion.$inferInsert): Promise<boolean> {
  const stored = await tx.insert(schemeVersion).values(values).onConflictDoNothing().returning();
  return stored.length > 0;
}

/** Replaces a draft of this revision; gives false where it is another by now. */
export async function updateDraft(
  tx: Tx,
  draft: { schemeVersionId: string; revision: number },
  values: Pick<typeof schemeVersion.$inferInsert, 'title' | 'rules' | 'inForceOn'>,
): Promise<boolean> {
  const stored = await tx
    .update(schemeVersion)
    .set({ ...values, revision: draft.revision + 1 })
    .where(
      and(
        eq(schemeVersion.schemeVersionId, draft.schemeVersionId),
        eq(schemeVersion.revision, draft.revision),
        eq(schemeVersion.state, 'draft'),
      ),
    )
    .returning();
  return stored.length > 0;
}

export const setPublished = (
  tx: Tx,
  schemeVersionId: string,
  facts: { inForceOn: string; publishedBy: string; publishedAt: Date },
) =>
  tx
    .update(schemeVersion)
    .set({ ...facts, state: 'published' })
    .where(eq(schemeVersion.schemeVersionId, schemeVersionId));

/** Closes the scheme's other published versions to applications after `lastDay`. Gives which. */
export async function closeOtherVersions(
  tx: Tx,
  published: { schemeId: string; schemeVersionId: string },
  lastDay: string,
): Promise<string[]> {
  const rows = await tx
    .update(schemeVersion)
    .set({ closedOn: lastDay })
    .where(
      and(
        eq(schemeVersion.schemeId, published.schemeId),
        ne(schemeVersion.schemeVersionId, published.schemeVersionId),
        eq(schemeVersion.state, 'published'),
        or(isNull(schemeVersion.closedOn), gt(schemeVersion.closedOn, lastDay)),
      ),
    )
    .returning({ schemeVersionId: schemeVersion.schemeVersionId });
  return rows.map(({ schemeVersionId }) => schemeVersionId);
}

const isOpenOn = (day: string) =>
  and(
    eq(schemeVersion.state, 'published'),
    lte(schemeVersion.inForceOn, day),
    or(isNull(schemeVersion.closedOn), gte(schemeVersion.closedOn, day)),
  );

/** The versions under which one may apply on `day`. */
export async function listOpenVersions(
  reader: Reader,
  day: string,
  page: { after?: string; limit: number },
): Promise<SchemeVersion[]> {
  const rows = await selectVersions(reader)
    .where(and(isOpenOn(day), page.after ? gt(scheme.code, page.after) : undefined))
    .orderBy(asc(scheme.code))
    .limit(page.limit + 1);
  return rows.map(toVersion);
}

/** The version, when one may apply under it on `day`; else null. */
export async function findOpenVersion(
  reader: Reader,
  schemeVersionId: string,
  day: string,
): Promise<SchemeVersion | null> {
  const [row] = await selectVersions(reader).where(
    and(eq(schemeVersion.schemeVersionId, schemeVersionId), isOpenOn(day)),
  );
  return row ? toVersion(row) : null;
}

/** The version that something on record is bound to. */
export async function getVersion(reader: Reader, schemeVersionId: string): Promise<SchemeVersion> {
  const found = await findVersion(reader, 'all', schemeVersionId);
  if (!found) throw new KaopuError('NOT_FOUND', { field: 'schemeVersionId' });
  return found;
}
