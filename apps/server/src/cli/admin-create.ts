import { createInterface } from 'node:readline/promises';
import { systemChance, systemClock } from '@kaopu/api/chance.ts';
import { CreateAdministratorInput, createAdministrator } from '@kaopu/api/identity/create-administrator.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { type PasswordWeakness, passwordLength } from '@kaopu/domain/identity/password.ts';
import type { Command } from 'commander';
import type { z } from 'zod';
import { migrateDatabase } from '../database/migrate-database.ts';
import { openForAdministrator } from '../installation/open-for-administrator.ts';
import type { Settings } from '../settings.ts';
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
    .action((options: Options) => runCommand((settings) => createFrom(options, settings)));
}

async function createFrom(options: Options, settings: Settings): Promise<void> {
  const flags = check(CreateAdministratorInput.omit({ password: true }), options);
  const input = check(CreateAdministratorInput, { ...flags, password: await readPassword() });
  await withDatabase({ settings, whenInUse: 'join' }, async ({ db }, connection) => {
    const now = systemClock.now();
    await migrateDatabase(connection, now);
    await openForAdministrator({ db, settings, isEmbedded: settings.databaseUrl === null, now });
    const { isNew } = await createAdministrator(
      { db, clock: systemClock, chance: systemChance },
      input,
    ).catch(explainWeakness);
    console.log(
      isNew
        ? `Made the administrator ${input.email}. A second factor is asked for at the first sign-in.`
        : `${input.email} had an account and is an administrator now; the password is unchanged.`,
    );
  });
}

function check<Input>(schema: z.ZodType<Input>, given: object): Input {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = issue?.path.join('.');
  const what = name === 'password' ? 'The password' : `--${name}`;
  throw new StartFault(`${what} will not do: ${issue?.message}.`);
}

const weaknesses: Record<PasswordWeakness, string> = {
  short: `too short: it needs at least ${passwordLength.min} characters`,
  common: 'one that many people use: choose another',
  personal: 'made of the name or the address: choose another',
};

function explainWeakness(error: unknown): never {
  if (error instanceof KaopuError && error.code === 'PASSWORD_TOO_WEAK') {
    throw new StartFault(`The password is ${weaknesses[error.params.reason as PasswordWeakness]}.`);
  }
  throw error;
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
