import { z } from 'zod';
import { toComparable } from '../search-tokens.ts';
import { localPart } from './email.ts';

/** Long enough that a guess needs a list, short enough that hashing it costs nothing extra. In characters. */
export const passwordLength = { min: 12, max: 200 } as const;

/** A password as it comes in. Its strength is judged apart, so that the answer can say what is wrong with it. */
export const Password = z.string().max(passwordLength.max);

export type PasswordWeakness = 'short' | 'common' | 'personal';

/**
 * What makes a new password easy to guess, or null. No rules on kinds of characters, as NIST SP 800-63B-4
 * (3.1.1.2) advises: length, a list of what everybody picks, and nothing of the person's own name or address.
 */
export function findPasswordWeakness(
  password: string,
  person: { email: string; name: string },
): PasswordWeakness | null {
  const plain = toComparable(password);
  if ([...plain].length < passwordLength.min) return 'short';
  if (isCommon(plain)) return 'common';
  const own = [localPart(person.email), person.name].map(toComparable).filter((part) => part.length >= 3);
  const rest = own.reduce((text, part) => text.replaceAll(part, ''), plain);
  return rest.length < plain.length && [...rest].length < passwordLength.min / 2 ? 'personal' : null;
}

function isCommon(plain: string): boolean {
  const characters = [...plain];
  return new Set(characters).size < 5 || isRun(characters) || commonPasswords.has(withoutTail(plain));
}

/** `abcdefghij`, `9876543210`: every step is the same, one up or one down. */
function isRun(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => (code - (codes[index] ?? 0) + 10) % 10));
  return steps.size === 1;
}

/** Without the digits and marks that people add at the end of a common word. */
const withoutTail = (plain: string): string => plain.replace(/[\d!@#$%.?_-]+$/, '') || plain;

const commonPasswords: ReadonlySet<string> = new Set(
  `password passwort passw0rd p@ssword p@ssw0rd iloveyou letmein welcome administrator admin root qwerty
  qwertyuiop qwertyui asdfghjkl asdfgh zxcvbnm zxcvbn 1q2w3e4r 1q2w3e4r5t 1qaz2wsx3edc 1qaz2wsx qazwsxedc
  q1w2e3r4t5 q1w2e3r4 abc abcd abcde abcdef aa a woaini woaini1314 wodemima mima zhongguo nihao kaopu
  kaopukaopu changeme default secret sunshine princess football monkey dragon superman computer internet
  1234567890 0123456789 0987654321 1234567891 12345678910 123456789a 1111111111 5201314520 1314520520
  password1password zhibo zhibodianshang dianshang caopan caopanshou`
    .split(/\s+/)
    .filter(Boolean),
);
