import { createTOTPKeyURI, generateHOTP, verifyHOTP } from '@oslojs/otp';
import { openSealed, sealBytes } from '../sealed-bytes.ts';

/** RFC 6238 as every authenticator app assumes it: SHA-1, 30 seconds, six digits, a secret of 20 bytes. */
const stepSeconds = 30;
const digits = 6;
export const totpSecretBytes = 20;

/** Steps before and after the present one in which a code is still taken: clocks differ, people type slowly. */
const window = 1;

const stepAt = (now: Date): number => Math.floor(now.getTime() / (stepSeconds * 1000));

/** The code that an authenticator shows at `now`. */
export const writeTotpCode = (secret: Uint8Array, now: Date): string =>
  generateHOTP(secret, BigInt(stepAt(now)), digits);

/**
 * The step for which `code` is right, or null. Steps up to `lastStep` are spent: a code works once, and a code
 * older than the last one accepted never again.
 */
export function findTotpStep(
  secret: Uint8Array,
  code: string,
  facts: { now: Date; lastStep: number | null },
): number | null {
  const present = stepAt(facts.now);
  for (let step = present - window; step <= present + window; step++) {
    const isSpent = facts.lastStep !== null && step <= facts.lastStep;
    if (!isSpent && verifyHOTP(secret, BigInt(step), digits, code)) return step;
  }
  return null;
}

/** What an authenticator app needs: the `otpauth://` URI for its camera, and the secret in base32 for typing. */
export function describeTotpKey(secret: Uint8Array, account: string): { uri: string; secret: string } {
  const uri = createTOTPKeyURI('Kaopu', account, secret, stepSeconds, digits);
  return { uri, secret: new URL(uri).searchParams.get('secret') ?? '' };
}

const purpose = 'totp';

/** Seals a secret for the database, bound to its person. `nonce` is 12 random bytes. */
export const sealTotpSecret = (
  bytes: Uint8Array,
  secret: string,
  personId: string,
  nonce: Uint8Array,
): string => sealBytes(bytes, { secret, purpose, owner: personId }, nonce);

/** Opens what `sealTotpSecret` sealed. */
export const openTotpSecret = (sealed: string, secret: string, personId: string): Uint8Array =>
  openSealed(sealed, { secret, purpose, owner: personId });
