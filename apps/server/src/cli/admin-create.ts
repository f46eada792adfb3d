import { createInterface } from 'node:readline/promises';
import { systemChance, systemClock } from '@kaopu/api/chance.ts';
import { CreateAdministratorInput, createAdministrator } from '@kaopu/api/identity/create-administrator.ts';
import type { Command } from 'commander';
import { migrateDatabase } from '../database/migrate-database.ts';
import { StartFault } from '../start-fault.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

type Options = { email: string; name: string; language: string };

/** `kaopu admin create`: the first administrator, or another. The password is read from standard input. */
export function addAdmin(program: Command): void {
  program
    .command('admin')
    .description('administrators')
    .command('create')
    .description('make an administrator, or give the duty to the account of that address')
    .requiredOption('--email <address>')
    .requiredOption('--name <name>')
    .option('--language <language>', 'zh-CN or en', 'zh-CN')
    .action((options: Options) =>
      runCommand(async (settings) => {
        const input = readInput({ ...options, password: await readPassword() });
        await withDatabase({ settings, whenInUse: 'join' }, async ({ db }, connection) => {
          await migrateDatabase(connection, systemClock.now());
          const made = await createAdministrator({ db, clock: systemClock, chance: systemChance }, input);
          console.log(
            made.isNew
              ? `Made the administrator ${input.email}. A second factor is asked for at the first sign-in.`
              : `${input.email} had an account and is an administrator now; the password is unchanged.`,
          );
        });
      }),
    );
}

function readInput(given: Record<string, string>): CreateAdministratorInput {
  const result = CreateAdministratorInput.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new StartFault(`--${issue?.path.join('.')} will not do: ${issue?.message}.`);
}

/** From a pipe its first line; from a person one line, which is not shown. */
async function readPassword(): Promise<string> {
  const isTyped = process.stdin.isTTY;
  if (isTyped) process.stderr.write('Password: ');
  const lines = createInterface({ input: process.stdin, terminal: isTyped });
  try {
    for await (const line of lines) return line;
    throw new StartFault(
      'No password was given. Type it, or pipe it: echo PASSWORD | pnpm kaopu admin create ...',
    );
  } finally {
    lines.close();
    if (isTyped) process.stderr.write('\n');
  }
}
