import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installation } from '@kaopu/db/schema/installation.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Settings } from '../settings.ts';
import { openInstallation } from './open-installation.ts';

const database = useTestDatabase();
const now = new Date('2026-03-01T08:00:00Z');

beforeEach(async () => void (await database.db.delete(installation)));

type Given = Pick<Settings, 'demo' | 'secret' | 'dataFolder' | 'files' | 'publicUrl'>;

function makeSettings(): Given {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kaopu-installation-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  return {
    demo: 'auto',
    secret: null,
    dataFolder,
    files: { folder: join(dataFolder, 'files'), url: null },
    publicUrl: null,
  };
}

const open = (settings: Given, isEmbedded = true) =>
  openInstallation({ db: database.db, settings, isEmbedded, now });

test('the first start makes an installation, and the second finds the same one', async () => {
  const settings = makeSettings();
  const first = await open(settings);
  expect(first).toMatchObject({ isDemo: true, isNew: true, fixedPublicUrl: null });
  expect(readFileSync(join(settings.files.folder, 'installation-id'), 'utf8').trim()).toBe(
    first.installationId,
  );
  expect(statSync(join(settings.dataFolder, 'secret')).mode & 0o777).toBe(0o600);
  expect(await open(settings)).toEqual({ ...first, isNew: false });
});

test('a start that was cut short before the database was written goes on with the storage’s id', async () => {
  const settings = makeSettings();
  const first = await open(settings);
  await database.db.delete(installation);
  expect((await open(settings)).installationId).toBe(first.installationId);
});

test('the storage of another installation is refused, naming both', async () => {
  const settings = makeSettings();
  const { installationId } = await open(settings);
  writeFileSync(join(settings.files.folder, 'installation-id'), 'another\n');
  await expect(open(settings)).rejects.toThrow(
    new RegExp(`belongs to the installation another, the database to ${installationId}`),
  );
});

test('an empty storage beside a filled database is refused: the files would be missing', async () => {
  const settings = makeSettings();
  await open(settings);
  await expect(open({ ...settings, files: makeSettings().files })).rejects.toThrow(
    /belongs to no installation/,
  );
});

test('a filled storage beside an empty database is refused', async () => {
  const settings = makeSettings();
  mkdirSync(settings.files.folder);
  writeFileSync(join(settings.files.folder, 'photo.jpg'), '');
  await expect(open(settings)).rejects.toThrow(/already holds files, but the database is empty/);
});

test('a wrong secret is found by name, and a lost one is never replaced', async () => {
  const settings = makeSettings();
  await open(settings);
  await expect(open({ ...settings, secret: 'another secret of enough characters' })).rejects.toThrow(
    /KAOPU_SECRET/,
  );
  rmSync(join(settings.dataFolder, 'secret'));
  await expect(open(settings)).rejects.toThrow(/KAOPU_SECRET is missing/);
});

test('the public address is fixed by the first credential', async () => {
  const settings = makeSettings();
  await open({ ...settings, publicUrl: 'https://a.example.org' });
  await open({ ...settings, publicUrl: 'https://b.example.org' });
  await database.db.update(installation).set({ publicUrl: 'https://b.example.org' });
  await expect(open({ ...settings, publicUrl: 'https://a.example.org' })).rejects.toThrow(
    /Set PUBLIC_URL=https:\/\/b/,
  );
  expect((await open(settings)).fixedPublicUrl).toBe('https://b.example.org');
});

test('a storage that cannot be read is one line', async () => {
  const settings = makeSettings();
  writeFileSync(settings.files.folder, 'a file where the folder should be');
  await expect(open(settings)).rejects.toThrow(/cannot be read \(ENOTDIR\)/);
});
