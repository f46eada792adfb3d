import { randomUUID } from 'node:crypto';
import type { Db } from '@kaopu/db/client.ts';
import { installation } from '@kaopu/db/schema/installation.ts';
import type { Settings } from '../settings.ts';
import { StartFault } from '../start-fault.ts';
import { decideDemo } from './decide-demo.ts';
import { isSecretOf, makeSecretCheck, resolveSecret, type Secret } from './secret.ts';
import { assertStorageMatches, lookAtStorage, markStorage } from './storage-mark.ts';

type Row = typeof installation.$inferSelect;

/** The installation that database, storage and secret agree on. */
export type OpenInstallation = {
  installationId: string;
  isDemo: boolean;
  secret: string;
  /** Fixed by the first issued credential; null until then. */
  fixedPublicUrl: string | null;
  /** Whether this start made it. */
  isNew: boolean;
};

type Ask = {
  db: Db;
  settings: Pick<Settings, 'demo' | 'secret' | 'dataFolder' | 'files' | 'publicUrl'>;
  isEmbedded: boolean;
  now: Date;
};

/**
 * Checks that database, file storage, secret and public address belong together, and makes the installation where
 * the database is empty.
 * @throws StartFault naming what does not match
 */
export async function openInstallation(ask: Ask): Promise<OpenInstallation> {
  const found = await findInstallation(ask.db);
  const decision = decideDemo({
    asked: ask.settings.demo,
    isEmbedded: ask.isEmbedded,
    marked: found?.isDemo ?? null,
  });
  if (decision.kind === 'refuse') throw new StartFault(decision.why);
  const isDemo = decision.kind === 'demo';
  assertStorageMatches(lookAtStorage(ask.settings.files.folder), found?.installationId ?? null);
  const secret = resolveSecret(ask.settings, !found && (isDemo || ask.isEmbedded));
  const row = found ?? (await makeInstallation(ask, isDemo, secret.value));
  assertSecretMatches(row, secret);
  assertPublicUrlMatches(row, ask.settings.publicUrl);
  const { installationId, publicUrl } = row;
  return { installationId, isDemo, secret: secret.value, fixedPublicUrl: publicUrl, isNew: !found };
}

async function findInstallation(db: Db): Promise<Row | null> {
  const [row] = await db.select().from(installation);
  return row ?? null;
}

async function makeInstallation(ask: Ask, isDemo: boolean, secret: string): Promise<Row> {
  const installationId = markStorage(ask.settings.files.folder, randomUUID());
  const secretCheck = makeSecretCheck(secret, installationId);
  const row = { installationId, isDemo, secretCheck, createdAt: ask.now };
  await ask.db.insert(installation).values(row).onConflictDoNothing();
  const stored = await findInstallation(ask.db);
  if (!stored) throw new StartFault('The installation could not be written to the database.');
  return stored;
}

function assertSecretMatches(row: Row, secret: Secret): void {
  if (row.secretCheck !== null && isSecretOf(row.secretCheck, secret.value, row.installationId)) return;
  throw new StartFault(
    `The key-encryption secret (${secret.origin}) is not the one this database was made with, so its signing keys cannot be opened. Bring the right KAOPU_SECRET back.`,
  );
}

function assertPublicUrlMatches(row: Row, asked: string | null): void {
  if (!row.publicUrl || !asked || row.publicUrl === asked) return;
  throw new StartFault(
    `The setting PUBLIC_URL is ${asked}, but certificates of this installation were issued under ${row.publicUrl} and name it. Set PUBLIC_URL=${row.publicUrl}`,
  );
}
