import { relative } from 'node:path';
import { buildApplications } from './build-applications.ts';
import { runServer, type Told } from './run-server.ts';

const show = (line: string): void => console.log(line);

/**
 * `pnpm start`: builds what changed, runs the server and says where it is; `--build-only` stops after the build.
 * Gives the exit code.
 */
export async function runStart(root: string, flags: readonly string[]): Promise<number> {
  const started = performance.now();
  try {
    await buildApplications(root, show);
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  if (flags.includes('--build-only')) return 0;
  return runServer({ root, flags, onTold: (told, logFile) => showTold(told, { root, logFile, started }) });
}

type Facts = { root: string; logFile: string; started: number };

function showTold(told: Told, facts: Facts): void {
  if (told.kind === 'progress') show(told.line);
  else if (told.kind === 'fault') console.error(told.line);
  else showReady(told, facts);
}

function showReady(told: Extract<Told, { kind: 'ready' }>, facts: Facts): void {
  const seconds = ((performance.now() - facts.started) / 1000).toFixed(1);
  show(`\nKaopu is ready (${seconds} s).\n`);
  show(`  Learners and visitors   ${told.learner}`);
  show(`  Staff                   ${told.admin}`);
  for (const line of told.lines) show(`\n  ! ${line}`);
  if (told.accounts.length > 0) showAccounts(told.accounts);
  show(`\n  Log: ${relative(process.cwd(), facts.logFile)}   Stop: Ctrl-C\n`);
}

function showAccounts(accounts: Extract<Told, { kind: 'ready' }>['accounts']): void {
  show('\n  This is a demo. One account for each role:');
  const width = (pick: (account: (typeof accounts)[number]) => string): number =>
    Math.max(...accounts.map((account) => pick(account).length));
  const [roles, emails, passwords] = [width((a) => a.role), width((a) => a.email), width((a) => a.password)];
  for (const { role, email, password, application, note } of accounts) {
    const place = application === 'admin' ? '/admin/' : '/';
    const columns = [
      role.padEnd(roles),
      email.padEnd(emails),
      password.padEnd(passwords),
      place.padEnd(7),
      note ?? '',
    ];
    show(`    ${columns.join('   ').trimEnd()}`);
  }
  if (accounts.some(({ note }) => note !== undefined)) {
    show('  A code, from a second terminal: npx -y -p node@24 -p pnpm@12 pnpm kaopu demo code');
  }
}
