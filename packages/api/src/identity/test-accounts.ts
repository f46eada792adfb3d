import { passwordHasher } from '@kaopu/auth/password/password-hasher.ts';
import { describeTotpKey, writeTotpCode } from '@kaopu/auth/second-factor/totp.ts';
import type { Db } from '@kaopu/db/client.ts';
import { account } from '@kaopu/db/schema/identity.ts';
import { type GivenDuty, insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';
import type { TestBrowser } from './test-browser.ts';

export const testPassword = 'copper lantern orchard';
let testHash: Promise<string> | undefined;

/** A person who can sign in with `testPassword`: their id, address and actor. */
export async function insertAccount(db: Db, duties: GivenDuty[] = ['trainee']) {
  testHash ??= passwordHasher.hash(testPassword);
  const actor = await insertPerson(db, { duties });
  const email = `${actor.personId}@kaopu.example`;
  const passwordHash = await testHash;
  await db.update(account).set({ email, passwordHash }).where(eq(account.personId, actor.personId));
  return { email, personId: actor.personId, password: testPassword };
}

/** An authenticator app that was shown the secret of `enrolTotp`. */
export function testAuthenticator(browser: Pick<TestBrowser, 'clock'>, shown: { secret: string }) {
  const secret = readBase32(shown.secret);
  return { code: (afterSeconds = 0) => writeTotpCode(secret, later(browser.clock.now(), afterSeconds)) };
}

/** Enrols an authenticator app in this browser's auth session; gives the app and the recovery codes. */
export async function enrolAuthenticator(browser: TestBrowser, side: 'learner' | 'staff') {
  const enrol = () =>
    side === 'staff'
      ? browser.staff((api) => api.identity.enrolTotp())
      : browser.learner((api) => api.identity.enrolTotp());
  const authenticator = testAuthenticator(browser, await enrol());
  const input = { code: authenticator.code() };
  const { recoveryCodes } =
    side === 'staff'
      ? await browser.staff((api) => api.identity.confirmTotp(input))
      : await browser.learner((api) => api.identity.confirmTotp(input));
  return { authenticator, recoveryCodes: recoveryCodes ?? [] };
}

const later = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);

/** The bytes of a base32 secret, found by asking the writer: tests need no second decoder. */
function readBase32(text: string): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  if (describeTotpKey(bytes, 'x').secret !== text) throw new Error('base32 was misread');
  return bytes;
}
