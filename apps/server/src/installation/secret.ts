import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../settings.ts';
import { StartFault } from '../start-fault.ts';

/** The key-encryption secret and where it came from, as a person would look for it. */
export type Secret = { value: string; origin: string; isFromFile: boolean };

/** The file that holds the secret where the environment does not. */
export function secretFile(dataFolder: string): string {
  return join(dataFolder, 'secret');
}

/**
 * Gives the key-encryption secret: KAOPU_SECRET, else the file in the data folder, which is written (0600) only
 * where `mayWrite`: a new installation that is a demo or has the embedded database.
 * @throws StartFault where there is none
 */
export function resolveSecret(settings: Pick<Settings, 'secret' | 'dataFolder'>, mayWrite: boolean): Secret {
  if (settings.secret) return { value: settings.secret, origin: 'KAOPU_SECRET', isFromFile: false };
  const file = secretFile(settings.dataFolder);
  if (!existsSync(file)) {
    if (!mayWrite) throw missing(file);
    writeSecret(file, randomBytes(32).toString('base64'));
  }
  return { value: readFileSync(file, 'utf8').trim(), origin: file, isFromFile: true };
}

/** Writes a secret file that only its owner may read; an existing one is left alone. */
export function writeSecret(file: string, value: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
}

function missing(file: string): StartFault {
  return new StartFault(
    `The setting KAOPU_SECRET is missing and ${file} does not exist: it encrypts the signing keys. Set the one this database was made with; for a new installation: KAOPU_SECRET=$(openssl rand -base64 32), kept safe.`,
  );
}

/** A value stored with the database by which a wrong secret is found; it does not give the secret away. */
export function makeSecretCheck(secret: string, installationId: string): string {
  return createHmac('sha256', secret).update(`kaopu secret check 1 ${installationId}`).digest('base64url');
}

/** Whether the stored check was made with this secret. */
export function isSecretOf(check: string, secret: string, installationId: string): boolean {
  const expected = Buffer.from(makeSecretCheck(secret, installationId));
  const stored = Buffer.from(check);
  return stored.length === expected.length && timingSafeEqual(stored, expected);
}
