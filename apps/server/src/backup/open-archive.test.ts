import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import { expect, onTestFinished, test } from 'vitest';
import { openArchive } from './open-archive.ts';

test('wherever an archive is cut off, it is told, and its remains can be cleared away at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaopu-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  const whole = join(folder, 'whole');
  const cut = join(folder, 'cut');
  const draft = join(folder, 'draft');
  mkdirSync(join(content, 'tables'), { recursive: true });
  for (let table = 0; table < 40; table += 1) {
    writeFileSync(join(content, 'tables', `t${table}.copy`), `${table} ${Math.sin(table)}\n`.repeat(table));
  }
  await create({ file: whole, cwd: content, gzip: true }, ['.']);
  for (let part = 0; part < 50; part += 1) {
    copyFileSync(whole, cut);
    truncateSync(cut, Math.floor((statSync(whole).size * part) / 50));
    await expect(openArchive(cut, draft)).rejects.toThrow(/is no whole backup/);
    await rm(draft, { recursive: true, force: true });
    expect(existsSync(draft)).toBe(false);
  }
});
