import type { Reader, Tx } from '@kaopu/db/client.ts';
import { certificationBody, scheme } from '@kaopu/db/schema/certification.ts';
import { and, asc, eq, gt } from 'drizzle-orm';
import { withinScope } from '../within-scope.ts';

/** The schemes in which an actor holds a permission. */
export type Scope = 'all' | string[];

export const insertBody = (tx: Tx, values: typeof certificationBody.$inferInsert) =>
  tx.insert(certificationBody).values(values);

export const listBodies = (reader: Reader) =>
  reader
    .select({
      bodyId: certificationBody.bodyId,
      name: certificationBody.name,
      boardName: certificationBody.boardName,
      kind: certificationBody.kind,
    })
    .from(certificationBody)
    .orderBy(certificationBody.createdAt);

export async function findBody(reader: Reader, bodyId: string) {
  const [row] = await reader.select().from(certificationBody).where(eq(certificationBody.bodyId, bodyId));
  return row ?? null;
}

/** Stores a scheme; gives false where its code is taken. */
export async function insertScheme(tx: Tx, values: typeof scheme.$inferInsert): Promise<boolean> {
  const stored = await tx.insert(scheme).values(values).onConflictDoNothing().returning();
  return stored.length > 0;
}

export async function findScheme(reader: Reader, scope: Scope, schemeId: string) {
  const [row] = await reader
    .select()
    .from(scheme)
    .where(and(eq(scheme.schemeId, schemeId), withinScope(scheme.schemeId, scope)));
  return row ?? null;
}

export const listSchemes = (reader: Reader, scope: Scope, page: { after?: string; limit: number }) =>
  reader
    .select({
      schemeId: scheme.schemeId,
      code: scheme.code,
      name: scheme.name,
      occupation: scheme.occupation,
      bodyName: certificationBody.name,
    })
    .from(scheme)
    .innerJoin(certificationBody, eq(certificationBody.bodyId, scheme.bodyId))
    .where(and(withinScope(scheme.schemeId, scope), page.after ? gt(scheme.code, page.after) : undefined))
    .orderBy(asc(scheme.code))
    .limit(page.limit + 1);
