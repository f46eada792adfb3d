import type { Command } from 'commander';
import { makeBackup } from '../backup/make-backup.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

/** `kaopu backup FILE`: works while the server runs. */
export function addBackup(program: Command): void {
  program
    .command('backup <file>')
    .description('write database, files and keys into one archive; the server may go on running')
    .action((file: string) =>
      runCommand(async (settings) => {
        const manifest = await withDatabase({ settings, whenInUse: 'join' }, ({ sql }) =>
          makeBackup({ sql, settings, target: file, now: new Date() }),
        );
        const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
        console.log(
          `Wrote ${file}: ${manifest.tables.length} tables, ${rows} rows, ${manifest.files.length} files.`,
        );
        if (manifest.secret)
          console.log('It holds the key-encryption secret: keep it as safe as the keys themselves.');
        else console.log('It does not hold KAOPU_SECRET: keep that apart, a restore needs it.');
        for (const key of manifest.missingFiles)
          console.error(`Missing from the storage, so not in it: ${key}`);
        if (manifest.missingFiles.length > 0) process.exitCode = 1;
      }),
    );
}
