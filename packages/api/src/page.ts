import { KaopuError } from '@kaopu/domain/error-code.ts';
import { z } from 'zod';

/** How a list is asked for: `cursor` is what the page before gave as `nextCursor`. */
export const PageInput = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(100).default(30),
});
export type PageInput = z.infer<typeof PageInput>;

/** The output schema of a page of rows; `nextCursor` is null on the last one. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), nextCursor: z.string().nullable() });

/** A page from rows of which one more than `limit` was read, to see whether there is another page. */
export function toPage<Row>(found: Row[], limit: number, cursorOf: (row: Row) => string) {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > limit && last ? cursorOf(last) : null };
}

/** The cursor of a list that is ordered by an instant and then by id. */
export const instantCursor = (at: Date, rowId: string): string => `${at.toISOString()}|${rowId}`;

const InstantCursor = z.tuple([z.iso.datetime(), z.uuid()]);

/** What `instantCursor` wrote; throws INVALID_INPUT for anything else. */
export function readInstantCursor(cursor: string): { at: Date; rowId: string } {
  const read = InstantCursor.safeParse(cursor.split('|'));
  if (!read.success) throw new KaopuError('INVALID_INPUT', { field: 'cursor' });
  const [at, rowId] = read.data;
  return { at: new Date(at), rowId };
}
