import { person } from '@kaopu/db/schema/identity.ts';
import { toComparable, toQueryTokens } from '@kaopu/domain/search-tokens.ts';
import { type AnyColumn, and, arrayContains, type SQL, sql } from 'drizzle-orm';

/**
 * The condition that what somebody typed stands in one of these columns of a person; none where nothing was typed.
 * The index narrows by tokens; the text decides, because tokens forget their order.
 */
export function isFoundIn(typed: string, columns: readonly AnyColumn[]): SQL | undefined {
  const wanted = toComparable(typed.trim());
  if (wanted === '') return undefined;
  const tokens = toQueryTokens(typed);
  const text = sql`lower(normalize(concat_ws(' ', ${sql.join([...columns], sql`, `)}), NFKC))`;
  return and(
    tokens.length > 0 ? arrayContains(person.searchTokens, tokens) : undefined,
    sql`strpos(${text}, ${wanted}) > 0`,
  );
}
