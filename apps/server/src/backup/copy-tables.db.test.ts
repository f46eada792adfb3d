import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { expect, onTestFinished, test } from 'vitest';
import { copyOut } from './copy-tables.ts';
import { tablePath } from './manifest.ts';

const database = useTestDatabase();

test('tables of every size come out one after the other, however slow the disk is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kaopu-copy-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await database.sql.begin(async (tx) => {
    for (let rows = 1; rows <= 120; rows++) {
      const name = `wide_${rows}`;
      await tx`create temp table ${tx(name)} on commit drop as
        select n, repeat('播', 2000) as words from generate_series(1, ${rows}::int) n`;
      const entry = await copyOut(tx, { name, columns: ['n', 'words'], partition: null }, folder);
      expect(entry).toMatchObject({ rows });
      expect((await readFile(join(folder, tablePath(name)), 'utf8')).split('\n')).toHaveLength(rows + 1);
    }
  });
});
