import type { Reader } from '@kaopu/db/client.ts';
import { competencyFramework } from '@kaopu/db/schema/certification.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import { desc, eq, inArray, type SQLWrapper, sql } from 'drizzle-orm';

/** A domain of a framework as other rooms show it. */
export type DomainName = { frameworkId: string; domainCode: string; name: Bilingual };

/** Whether a framework of this id is published. */
export async function isFrameworkPublished(reader: Reader, frameworkId: string): Promise<boolean> {
  const rows = await reader
    .select({ frameworkId: competencyFramework.frameworkId })
    .from(competencyFramework)
    .where(eq(competencyFramework.frameworkId, frameworkId));
  return rows.length > 0;
}

/**
 * The names of the domains of these frameworks, in one statement; the frameworks may be a query for their ids. The
 * latest framework comes first, and the domains of each in its own order.
 */
export function findDomainNames(reader: Reader, frameworkIds: string[] | SQLWrapper): Promise<DomainName[]> {
  return reader
    .select({
      frameworkId: competencyFramework.frameworkId,
      domainCode: sql<string>`entry.domain ->> 'domainCode'`,
      name: sql<Bilingual>`entry.domain -> 'name'`,
    })
    .from(competencyFramework)
    .crossJoinLateral(
      sql`jsonb_array_elements(${competencyFramework.document} -> 'domains') with ordinality as entry(domain, place)`,
    )
    .where(inArray(competencyFramework.frameworkId, frameworkIds))
    .orderBy(desc(competencyFramework.publishedAt), competencyFramework.frameworkId, sql`entry.place`);
}

/** The same by framework and code: for rows that each have their own framework, or none. */
export async function loadDomainNames(
  reader: Reader,
  rows: readonly { frameworkId: string | null }[],
): Promise<(row: { frameworkId: string | null; domainCode: string }) => Bilingual | null> {
  const frameworkIds = [...new Set(rows.flatMap(({ frameworkId }) => frameworkId ?? []))];
  if (frameworkIds.length === 0) return () => null;
  const names = await findDomainNames(reader, frameworkIds);
  const byKey = new Map(names.map((name) => [`${name.frameworkId} ${name.domainCode}`, name.name]));
  return ({ frameworkId, domainCode }) => byKey.get(`${frameworkId} ${domainCode}`) ?? null;
}

/** The sub-skills of one framework, in its order. */
export function findSubskillNames(
  reader: Reader,
  frameworkId: string,
): Promise<{ subskillCode: string; name: Bilingual }[]> {
  return reader
    .select({
      subskillCode: sql<string>`subskill ->> 'subskillCode'`,
      name: sql<Bilingual>`subskill -> 'name'`,
    })
    .from(competencyFramework)
    .crossJoinLateral(
      sql`jsonb_path_query(${competencyFramework.document}, '$.domains[*].subskills[*]') as subskill`,
    )
    .where(eq(competencyFramework.frameworkId, frameworkId));
}
