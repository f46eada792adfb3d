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
