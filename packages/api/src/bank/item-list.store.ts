import type { Reader } from '@kaopu/db/client.ts';
import { bank, item, itemDraft } from '@kaopu/db/schema/bank.ts';
import type { ItemState } from '@kaopu/domain/bank/item-state.ts';
import { toComparable, toQueryTokens } from '@kaopu/domain/search-tokens.ts';
import { and, arrayContains, asc, count, eq, gt, like, type SQL, sql } from 'drizzle-orm';
import { withinScope } from '../within-scope.ts';

type Scope = 'all' | string[];

/** Items of a bank in the order of their references, one more than `limit`; see `ListItemsInput`. */
export function findItems(
  reader: Reader,
  scope: Scope,
  filter: {
    bankId: string;
    query: string;
    domainCode?: string | undefined;
    state?: ItemState | undefined;
    cursor?: string | undefined;
    limit: number;
  },
) {
  return reader
    .select({
      itemId: item.itemId,
      reference: item.reference,
      state: item.state,
      domainCode: item.domainCode,
      frameworkId: bank.frameworkId,
      summary: item.summary,
      interaction: sql<string>`${itemDraft.body} ->> 'interaction'`,
      points: sql<number>`(${itemDraft.body} ->> 'points')::integer`,
    })
    .from(item)
    .innerJoin(itemDraft, eq(itemDraft.itemId, item.itemId))
    .innerJoin(bank, eq(bank.bankId, item.bankId))
    .where(
      and(
        eq(item.bankId, filter.bankId),
        withinScope(item.bankId, scope),
        filter.domainCode === undefined ? undefined : eq(item.domainCode, filter.domainCode),
        filter.state === undefined ? undefined : eq(item.state, filter.state),
        filter.cursor === undefined ? undefined : gt(item.reference, filter.cursor),
        matchesText(filter.query),
      ),
    )
    .orderBy(asc(item.reference))
    .limit(filter.limit + 1);
}

/** Tokens narrow by the index; each word is then looked for in the text itself, since tokens forget their order. */
function matchesText(query: string): SQL | undefined {
  const tokens = toQueryTokens(query);
  const words = toComparable(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return and(
    tokens.length === 0 ? undefined : arrayContains(item.searchTokens, tokens),
    ...words.map((word) => like(item.searchText, `%${word.replace(/[\\%_]/g, '\\$&')}%`)),
  );
}

export function countByDomain(reader: Reader, scope: Scope, bankId: string) {
  return reader
    .select({ domainCode: item.domainCode, items: count() })
    .from(item)
    .where(and(eq(item.bankId, bankId), withinScope(item.bankId, scope)))
    .groupBy(item.domainCode)
    .orderBy(asc(item.domainCode));
}
