import type postgres from 'postgres';
import type { TableEntry } from './manifest.ts';
import { orderTables, type Reference } from './table-order.ts';

/** A table as it can be copied out: no parents of partitions, no columns that PostgreSQL fills itself. */
export type CopiedTable = Pick<TableEntry, 'name' | 'partition' | 'columns'>;

/** Tables whose rows mean something only to the server that wrote them. */
const leftOut = new Set(['audit_cursor']);

/** The tables of a database in the order in which they can be filled again. */
export async function readTables(sql: postgres.Sql | postgres.TransactionSql): Promise<CopiedTable[]> {
  const rows = await sql<{ name: string; parent: string | null; bounds: string | null; columns: string[] }[]>`
    select c.relname as name, p.relname as parent, pg_get_expr(c.relpartbound, c.oid) as bounds,
      -- Transaction ids belong to one server: restored rows count as written by the transaction that restores them.
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.atttypid <> 'xid8'::regtype
        order by a.attnum) as columns
    from pg_class c
    left join pg_inherits i on i.inhrelid = c.oid
    left join pg_class p on p.oid = i.inhparent
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;
  const tables = rows.filter(({ name }) => !leftOut.has(name));
  const order = orderTables(
    tables.map(({ name }) => name),
    await readReferences(sql),
  );
  return tables
    .map(({ name, parent, bounds, columns }) => ({
      name,
      columns,
      partition: parent && bounds ? { parent, bounds } : null,
    }))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

/** Foreign keys between tables; one to a partitioned table is one to each of its parts. */
async function readReferences(sql: postgres.Sql | postgres.TransactionSql): Promise<Reference[]> {
  return sql<Reference[]>`
    select distinct f.relname as "from", coalesce(part.relname, t.relname) as "to"
    from pg_constraint k
    join pg_class f on f.oid = k.conrelid
    join pg_class t on t.oid = k.confrelid
    left join pg_inherits i on i.inhparent = t.oid
    left join pg_class part on part.oid = i.inhrelid
    where k.contype = 'f'`;
}

/** Where every sequence stands. */
export async function readSequences(
  sql: postgres.TransactionSql,
): Promise<{ name: string; last: string; isCalled: boolean }[]> {
  const names = await sql<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`;
  const read = names.map(async ({ name }) => {
    const [row] = await sql<{ last: string; isCalled: boolean }[]>`
      select last_value::text as last, is_called as "isCalled" from ${sql(name)}`;
    return { name, last: row?.last ?? '1', isCalled: row?.isCalled ?? false };
  });
  return Promise.all(read);
}
