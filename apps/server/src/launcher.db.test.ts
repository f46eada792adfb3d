import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findFreePort, makeDataFolder, postmasterOf } from './server-process.fixture.ts';

// Whole processes start and stop here, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const project = join(import.meta.dirname, '../../..');

/** A root with the real server and two applications that need no build. */
function makeRoot(): string {
  const root = makeDataFolder();
  for (const name of ['learner', 'admin']) {
    mkdirSync(join(root, 'apps', name), { recursive: true });
    writeFileSync(join(root, 'apps', name, 'package.json'), '{}');
  }
  symlinkSync(join(project, 'apps/server'), join(root, 'apps/server'));
  return root;
}

/** What `pnpm start` runs once the install has been looked at. */
const start = `
  const { runStart } = await import(process.env.RUN_START);
  process.exitCode = await runStart(process.env.ROOT, ['--no-demo']);`;

/** Like pnpm and npx: runs a command, and dies of a signal without handing it on. */
const runner = `require('node:child_process')
  .spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit' })
  .on('exit', (code) => process.exit(code ?? 1));`;

type Launched = {
  child: ChildProcess;
  output: { said: string; errors: string };
  ended: Promise<[number | null, NodeJS.Signals | null]>;
  dataFolder: string;
};

/** Runs the launcher as its own process, under a package runner where asked. */
async function launch(
  environment: Record<string, string> = {},
  { underRunner = false } = {},
): Promise<Launched> {
  const root = makeRoot();
  const dataFolder = join(root, 'data');
  const runnerFile = join(root, 'pnpm.cjs');
  writeFileSync(runnerFile, runner);
  const launcher = ['--input-type=module', '--eval', start];
  const child = spawn(process.execPath, underRunner ? [runnerFile, ...launcher] : launcher, {
    cwd: root,
    env: {
      PATH: '/usr/bin:/bin',
      ROOT: root,
      RUN_START: join(project, 'tooling/start/run-start.ts'),
      KAOPU_DATA: dataFolder,
      PORT: String(await findFreePort()),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as a shell gives to each command.
    detached: true,
  });
  const output = { said: '', errors: '' };
  child.stdout?.on('data', (chunk: Buffer) => (output.said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output.errors += chunk.toString()));
  const ended = once(child, 'exit') as Launched['ended'];
  onTestFinished(() => void child.kill('SIGTERM'));
  return { child, output, ended, dataFolder };
}

/** The log of the server that a launcher runs. */
const logOf = ({ dataFolder }: Launched): string => readFileSync(join(dataFolder, 'server.log'), 'utf8');

/** Waits until it is ready, and gives the process numbers of launcher, server and database, which end with the test. */
async function untilReady(launched: Launched): Promise<number[]> {
  await expect.poll(() => launched.output.said, { timeout: 60_000 }).toContain('Stop: Ctrl-C');
  const server = Number(/"pid":(\d+)/.exec(logOf(launched))?.[1]);
  const launcher = Number(statOf(server)?.parent);
  const family = [launcher, server, postmasterOf(launched.dataFolder)];
  expect(family.map(isRunning)).toEqual([true, true, true]);
  onTestFinished(() => {
    for (const pid of family.filter(isRunning)) process.kill(pid, 'SIGKILL');
  });
  return family;
}

/** State and parent of a process (proc(5)), or null where it is gone. */
function statOf(pid: number): { state: string; parent: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}

/** A process that has ended and that nobody has asked after yet (Z) runs no more. */
const isRunning = (pid: number): boolean => !['Z', 'X', undefined].includes(statOf(pid)?.state);

const untilGone = (family: readonly number[]) =>
  expect.poll(() => family.filter(isRunning), { timeout: 60_000 }).toEqual([]);

// They look into /proc.
const onLinux = test.runIf(process.platform === 'linux');

onLinux.each(['SIGTERM', 'SIGINT'] as const)(
  '%s to the launcher: code 0, and no process is left',
  async (signal) => {
    const launched = await launch();
    const family = await untilReady(launched);
    expect(launched.output.said).toMatch(/Kaopu is ready \(.* s\)[\s\S]*http:\/\/localhost:\d+\/admin\//);
    launched.child.kill(signal);
    expect(await launched.ended).toEqual([0, null]);
    expect(family.filter(isRunning)).toEqual([]);
    expect(launched.output.errors).toBe('');
  },
);

onLinux.each([
  ['the launcher', 1],
  ['its whole process group', -1],
])('kill -9 of %s: the server stops by itself, cleanly, and its database with it', async (_whose, sign) => {
  const launched = await launch();
  const [launcher = 0, ...others] = await untilReady(launched);
  process.kill(sign * launcher, 'SIGKILL');
  expect(await launched.ended).toEqual([null, 'SIGKILL']);
  await untilGone(others);
  expect(logOf(launched)).toMatch(/"reason":"the launcher is gone"[\s\S]*"msg":"stopped"/);
});

onLinux('kill -9 of the package runner above: everything below it ends', async () => {
  const launched = await launch({}, { underRunner: true });
  const family = await untilReady(launched);
  expect(family).not.toContain(launched.child.pid);
  launched.child.kill('SIGKILL');
  await untilGone(family);
  expect(logOf(launched)).toMatch(/"reason":"SIGTERM"[\s\S]*"msg":"stopped"/);
});

test('what keeps the server from starting is one line, said once, and code 1', async () => {
  const launched = await launch({ PORT: 'abc' });
  expect(await launched.ended).toEqual([1, null]);
  expect(launched.output).toEqual({
    said: '',
    errors: expect.stringMatching(/^The setting PORT is "abc".*\n$/),
  });
});
