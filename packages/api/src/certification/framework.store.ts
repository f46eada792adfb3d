import type { Reader, Tx } from '@kaopu/db/client.ts';
import { certificationBody, competencyFramework } from '@kaopu/db/schema/certification.ts';
import { CompetencyFramework } from '@kaopu/domain/certification/competency-framework.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import { desc, eq, sql } from 'drizzle-orm';

/** Stores a published framework; gives false where the body has this version of it already. */
export async function insertFramework(
  tx: Tx,
  values: typeof competencyFramework.$inferInsert,
): Promise<boolean> {
  const stored = await tx
    .insert(competencyFramework)
    .values(values)
    .onConflictDoNothing()
    .returning({ frameworkId: competencyFramework.frameworkId });
  return stored.length > 0;
}

/** Every published framework with its body, the latest first. */
export const listFrameworks = (reader: Reader) =>
  reader
    .select({
      frameworkId: competencyFramework.frameworkId,
      bodyId: competencyFramework.bodyId,
      bodyName: certificationBody.name,
      code: competencyFramework.code,
      version: competencyFramework.version,
      name: competencyFramework.name,
      occupation: sql<Bilingual>`${competencyFramework.document} #> '{occupation,name}'`,
      domains: sql<number>`jsonb_array_length(${competencyFramework.document} -> 'domains')`,
      levels: sql<number>`jsonb_array_length(${competencyFramework.document} -> 'levels')`,
      publishedAt: competencyFramework.publishedAt,
    })
    .from(competencyFramework)
    .innerJoin(certificationBody, eq(certificationBody.bodyId, competencyFramework.bodyId))
    .orderBy(desc(competencyFramework.publishedAt), desc(competencyFramework.frameworkId));

export async function findFramework(reader: Reader, frameworkId: string) {
  const [row] = await reader
    .select({
      frameworkId: competencyFramework.frameworkId,
      bodyName: certificationBody.name,
      publishedAt: competencyFramework.publishedAt,
      document: competencyFramework.document,
    })
    .from(competencyFramework)
    .innerJoin(certificationBody, eq(certificationBody.bodyId, competencyFramework.bodyId))
    .where(eq(competencyFramework.frameworkId, frameworkId));
  if (!row) return null;
  const { document, ...facts } = row;
  return { ...facts, framework: CompetencyFramework.parse(document) };
}
