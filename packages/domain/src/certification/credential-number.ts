import { hasCheckCharacter, makeCheckCharacter } from './iso7064.ts';
import { readTypedCode } from './read-typed-code.ts';

/** Serials that would end in these are never used, so that nobody reads 1 or 0. */
const SKIPPED_CHECK_CHARACTERS = ['I', 'O'];
const LAST_SERIAL = 99_999_999;

/** The parts of a printed certificate number: `KP`, 2026 and 137 make `KP-2026-0000-0137-T`. */
export type CredentialNumberParts = { prefix: string; year: number; serial: number };

export type ParsedCredentialNumber =
  | ({ kind: 'valid'; number: string } & CredentialNumberParts)
  | { kind: 'invalid'; why: 'format' | 'check_character' | 'skipped_serial' };

/** Whether this serial is left out because its check character could be misread. */
export function isSkippedSerial(parts: CredentialNumberParts): boolean {
  return SKIPPED_CHECK_CHARACTERS.includes(makeCheckCharacter(toBody(parts)));
}

/** The first serial from `serial` on that may be printed. */
export function nextUsableSerial(parts: CredentialNumberParts): number {
  let serial = parts.serial;
  while (isSkippedSerial({ ...parts, serial })) serial += 1;
  return serial;
}

/**
 * Prints a certificate number.
 * @throws RangeError for a year or serial out of range, and for a serial that is skipped
 */
export function makeCredentialNumber(parts: CredentialNumberParts): string {
  const body = toBody(parts);
  const check = makeCheckCharacter(body);
  if (SKIPPED_CHECK_CHARACTERS.includes(check)) {
    throw new RangeError(
      `serial ${parts.serial} of ${parts.year} is skipped: its check character is ${check}`,
    );
  }
  return group(parts.prefix, body + check);
}

/**
 * Reads a number as somebody typed it (any case and width, with or without hyphens; O and I in the places of
 * digits are 0 and 1) and says what is wrong when it cannot be one of ours.
 * @param prefix the body's own, such as `KP`
 */
export function parseCredentialNumber(input: string, prefix: string): ParsedCredentialNumber {
  const typed = readTypedCode(input);
  if (!typed.startsWith(prefix)) return { kind: 'invalid', why: 'format' };
  const digits = typed.slice(prefix.length, -1).replaceAll('O', '0').replaceAll('I', '1');
  const check = typed.slice(-1);
  if (!/^[0-9]{12}$/.test(digits) || !/^[0-9A-Z]$/.test(check)) return { kind: 'invalid', why: 'format' };
  const serial = Number(digits.slice(4));
  if (serial === 0) return { kind: 'invalid', why: 'format' };
  const plain = prefix + digits + check;
  if (!hasCheckCharacter(plain)) return { kind: 'invalid', why: 'check_character' };
  if (SKIPPED_CHECK_CHARACTERS.includes(check)) return { kind: 'invalid', why: 'skipped_serial' };
  return { kind: 'valid', number: group(prefix, plain), prefix, year: Number(digits.slice(0, 4)), serial };
}

function toBody({ prefix, year, serial }: CredentialNumberParts): string {
  if (!/^[A-Z]{1,6}$/.test(prefix)) throw new RangeError(`"${prefix}" is not a prefix of capital letters`);
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`year ${year}`);
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL)
    throw new RangeError(`serial ${serial}`);
  return `${prefix}${year}${String(serial).padStart(8, '0')}`;
}

function group(prefix: string, plain: string): string {
  const rest = plain.slice(prefix.length);
  return [prefix, rest.slice(0, 4), rest.slice(4, 8), rest.slice(8, 12), rest.slice(12)].join('-');
}
