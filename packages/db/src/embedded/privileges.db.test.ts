import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { findClosedFolder } from './can-enter.ts';
import { currentUid } from './database-user.ts';
import { holdElsewhere, makeFolder, query, start } from './embedded-tests.fixture.ts';
import { findBinaries } from './find-binaries.ts';
import { runProgram } from './run-program.ts';
import { getRunnableBinaries } from './runnable-binaries.ts';
import { systemFolder } from './system-folder.ts';

// Whole processes start and stop here, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const nobody = { uid: 65534, gid: 65534, name: 'nobody' };
const isRoot = currentUid() === 0;
/** An ordinary user can only be played where that user may read this very checkout and run this very Node. */
const canPlayNobody =
  isRoot &&
  !findClosedFolder(import.meta.dirname, nobody) &&
  !findClosedFolder(dirname(process.execPath), nobody);

/** Named before a start, so that it is removed after the stop. */
function removeSystemFolderAfter(dataFolder: string): void {
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  onTestFinished(() => {
    const left = readdirSync(systemFolder).filter((name) => name.startsWith(hash));
    for (const name of left) rmSync(join(systemFolder, name), { recursive: true });
  });
}

describe.skipIf(!isRoot)('as root', () => {
  test('the server is not root', async () => {
    const { database } = await start({ dataFolder: join(await makeFolder(), 'db') });
    expect(statSync(`/proc/${database.pid()}`).uid).not.toBe(0);
  });

  test('inside a folder that only root may enter, the data goes to a system folder, which is said', async () => {
    const closed = await makeFolder();
    chmodSync(closed, 0o700);
    const dataFolder = join(closed, '.kaopu', 'postgres');
    removeSystemFolderAfter(dataFolder);
    const { database: first, notices } = await start({ dataFolder });
    expect(first.dataFolder).toMatch(new RegExp(`^${systemFolder}/[0-9a-f]{16}$`));
    expect(notices).toContainEqual(expect.stringContaining(first.dataFolder));
    await query(first.connection, 'create table kept as select 42 as answer');
    await first.stop();
    const { database: second } = await start({ dataFolder });
    expect(await query(second.connection, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('a new project at the path of an earlier one does not inherit its database', async () => {
    const closed = await makeFolder();
    chmodSync(closed, 0o700);
    const dataFolder = join(closed, 'postgres');
    removeSystemFolderAfter(dataFolder);
    const { database: first } = await start({ dataFolder });
    await first.stop();
    rmSync(dataFolder, { recursive: true });
    const { database: second, notices } = await start({ dataFolder });
    const aside = notices.map((line) => /set aside as (\S+)\.$/.exec(line)?.[1]).find(Boolean) ?? '';
    onTestFinished(() =>
      [second.dataFolder, aside].forEach((path) => void rmSync(path, { recursive: true })),
    );
    expect(second.created).toBe(true);
    expect(existsSync(join(aside, 'cluster'))).toBe(true);
  });

  test('binaries that the user cannot reach are copied once and run from the copy', async () => {
    const closed = await makeFolder();
    chmodSync(closed, 0o700);
    const native = join(closed, 'native');
    cpSync(findBinaries('18'), native, { recursive: true, verbatimSymlinks: true });
    const label = `test-${process.pid}`;
    onTestFinished(() => rmSync(join(systemFolder, 'binaries', label), { recursive: true, force: true }));
    const copy = await getRunnableBinaries(native, nobody, label);
    expect(copy).toBe(join(systemFolder, 'binaries', label));
    const program = join(copy, 'bin', 'postgres');
    expect((await runProgram({ program, args: ['--version'], user: nobody, cwd: '/' })).output).toContain(
      '18.',
    );
    expect(await getRunnableBinaries(native, nobody, label)).toBe(copy);
  });
});

describe.skipIf(!canPlayNobody)('as an ordinary user', () => {
  test('it starts in a folder of its own', async () => {
    const folder = await makeFolder();
    chmodSync(folder, 0o777);
    const held = await holdElsewhere(join(folder, 'db'), nobody);
    expect(held.error).toBeUndefined();
    expect(readFileSync(`/proc/${held.pid}/status`, 'utf8')).toMatch(/^Uid:\s+65534\s/m);
  });

  test('root goes on with the data of an ordinary user under that user’s id', async () => {
    const folder = await makeFolder();
    chmodSync(folder, 0o777);
    const held = await holdElsewhere(join(folder, 'db'), nobody);
    held.child.kill('SIGTERM');
    await new Promise((resolve) => held.child.once('exit', resolve));
    const { database } = await start({ dataFolder: join(folder, 'db') });
    expect(statSync(`/proc/${database.pid()}`).uid).toBe(65534);
  });

  test.each([
    ['belongs to somebody else', 0o755, /belongs to root, not to you/],
    ['cannot be made', 0o555, /cannot be made \(EACCES\)/],
  ])('a data folder that %s is one clear line', async (what, mode, message) => {
    const folder = await makeFolder();
    const parent = join(folder, 'parent');
    mkdirSync(parent, { mode });
    chmodSync(folder, 0o755);
    const dataFolder = what === 'belongs to somebody else' ? parent : join(parent, 'db');
    const held = await holdElsewhere(dataFolder, nobody);
    expect(held.error).toMatch(message);
    expect(held.error).not.toContain('\n');
  });
});
