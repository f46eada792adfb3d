import type { Reader } from '@kaopu/db/client.ts';
import { bank } from '@kaopu/db/schema/bank.ts';
import { scheme } from '@kaopu/db/schema/certification.ts';
import { administration } from '@kaopu/db/schema/exams.ts';
import { course } from '@kaopu/db/schema/learning.ts';
import type { ScopeType } from '@kaopu/domain/identity/duty.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import { desc, inArray } from 'drizzle-orm';

/** A course, bank, scheme or administration as something that a duty can be given for. */
export type NamedScope = { readonly scopeId: string; readonly name: Bilingual };

/** Where the scopes of each type lie. The whole body needs no name, and stages have no table yet. */
const tables = {
  course: { table: course, id: course.courseId, name: course.title },
  bank: { table: bank, id: bank.bankId, name: bank.name },
  scheme: { table: scheme, id: scheme.schemeId, name: scheme.name },
  administration: {
    table: administration,
    id: administration.administrationId,
    name: administration.title,
  },
} as const;

const hasTable = (type: ScopeType): type is keyof typeof tables => type in tables;

/** The newest scopes of a type, at most 200: what a duty can be given for. */
export async function listScopes(reader: Reader, type: ScopeType): Promise<NamedScope[]> {
  if (!hasTable(type)) return [];
  const { table, id, name } = tables[type];
  return reader.select({ scopeId: id, name }).from(table).orderBy(desc(id)).limit(200);
}

/** The names of scopes of a type; what is not there is missing from the list. */
export async function findScopes(
  reader: Reader,
  type: ScopeType,
  scopeIds: readonly string[],
): Promise<NamedScope[]> {
  if (!hasTable(type) || scopeIds.length === 0) return [];
  const { table, id, name } = tables[type];
  return reader
    .select({ scopeId: id, name })
    .from(table)
    .where(inArray(id, [...scopeIds]));
}
