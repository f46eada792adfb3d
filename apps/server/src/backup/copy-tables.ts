import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import { type TableEntry, tablePath } from './manifest.ts';
import type { CopiedTable } from './read-schema.ts';

const newline = 0x0a;

/** Writes a table's rows to a file in PostgreSQL's text format, one row a line, and gives what the manifest says of it. */
export async function copyOut(
  tx: postgres.TransactionSql,
  table: CopiedTable,
  folder: string,
): Promise<TableEntry> {
  const path = join(folder, tablePath(table.name));
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  const counted = { rows: 0, bytes: 0 };
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      counted.bytes += chunk.length;
      for (const byte of chunk) if (byte === newline) counted.rows += 1;
      done(null, chunk);
    },
  });
  const rows = await tx`copy ${tx(table.name)} (${tx(table.columns)}) to stdout`.readable();
  await pipeline(rows, count, createWriteStream(path, { mode: 0o600 }));
  // The driver pauses its socket while we are slow, and leaves it paused where the rows end meanwhile: the next
  // statement would wait for ever (porsager/postgres issues 499 and 917). Asking once more resumes it.
  rows._read(0);
  return { ...table, ...counted, sha256: hash.digest('hex') };
}

/**
 * Fills an empty table from a file that `copyOut` wrote.
 * @throws Error where the number of rows is not the one in the manifest
 */
export async function copyIn(tx: postgres.TransactionSql, table: TableEntry, folder: string): Promise<void> {
  const rows = await tx`copy ${tx(table.name)} (${tx(table.columns)}) from stdin`.writable();
  await pipeline(createReadStream(join(folder, tablePath(table.name))), rows);
  const [counted] = await tx<{ rows: number }[]>`select count(*)::int as rows from ${tx(table.name)}`;
  if (counted?.rows !== table.rows) {
    throw new Error(`${table.name} has ${counted?.rows} rows after restoring, the backup ${table.rows}`);
  }
}

/** Makes the partitions that the backup has and the schema does not bring. */
export async function makePartitions(
  tx: postgres.TransactionSql,
  tables: readonly TableEntry[],
): Promise<void> {
  for (const { name, partition } of tables) {
    if (!partition) continue;
    const [found] = await tx<{ oid: string | null }[]>`select to_regclass(${name})::text as oid`;
    if (found?.oid) continue;
    // Bounds are an expression and cannot be a parameter; they come from a manifest that this installation wrote.
    await tx`create table ${tx(name)} partition of ${tx(partition.parent)} ${tx.unsafe(partition.bounds)}`;
  }
}
