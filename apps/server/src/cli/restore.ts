import type { Command } from 'commander';
import { restoreBackup } from '../backup/restore-backup.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

/** `kaopu restore FILE`: into an empty installation, or with `--replace` into any. */
export function addRestore(program: Command): void {
  program
    .command('restore <file>')
    .description('put a backup in place of an empty installation; the server must not run')
    .option('--replace', 'replace what is there: the database is emptied, files are kept under another name')
    .action((file: string, options: { replace?: boolean }) =>
      runCommand(async (settings) => {
        const manifest = await withDatabase(
          { settings, whenInUse: 'refuse', connections: 1 },
          ({ sql }, connection) =>
            restoreBackup({
              connection,
              sql,
              settings,
              archive: file,
              replace: options.replace ?? false,
              now: new Date(),
            }),
        );
        const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
        console.log(
          `Restored the backup of ${manifest.madeAt}: ${rows} rows, ${manifest.files.length} files.`,
        );
      }),
    );
}
