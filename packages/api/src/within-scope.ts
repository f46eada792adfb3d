import { type AnyColumn, inArray, type SQL } from 'drizzle-orm';

/** The condition that a row's scope is one of those that `scopeIds` gave; no condition where that was 'all'. */
export const withinScope = (column: AnyColumn, scope: 'all' | string[]): SQL | undefined =>
  scope === 'all' ? undefined : inArray(column, scope);
