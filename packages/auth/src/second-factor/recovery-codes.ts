import { keyedHash } from '../keyed-hash.ts';

/** Crockford's base 32: no I, L, O or U, so that a code survives handwriting. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 12;

export const recoveryCodeCount = 10;
/** How many random bytes ten codes take. */
export const recoveryCodeBytes = recoveryCodeCount * codeLength;

/** Ten codes of 60 bits each, such as `7K2M-9QXA-04TD`, from `recoveryCodeBytes` random bytes. */
export function writeRecoveryCodes(bytes: Uint8Array): string[] {
  if (bytes.length < recoveryCodeBytes)
    throw new TypeError(`ten codes need ${recoveryCodeBytes} random bytes`);
  return Array.from({ length: recoveryCodeCount }, (_, index) => {
    const part = bytes.subarray(index * codeLength, (index + 1) * codeLength);
    // 32 divides 256, so every letter is equally likely.
    const letters = Array.from(part, (byte) => alphabet.charAt(byte % alphabet.length)).join('');
    return (letters.match(/.{4}/g) ?? []).join('-');
  });
}

/** A typed code as it was given out: upper case, without gaps, with the letters that are mistaken for digits read as them. */
export const readRecoveryCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** What the database keeps of a code. */
export const hashRecoveryCode = (secret: string, personId: string, code: string): string =>
  keyedHash(secret, 'recovery code', `${personId}:${readRecoveryCode(code)}`);
