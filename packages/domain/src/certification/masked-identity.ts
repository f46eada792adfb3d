import { z } from 'zod';
import type { Bilingual } from '../language.ts';

/** The identity documents that an applicant may name. */
export const identityDocumentNames = {
  resident_identity_card: { 'zh-CN': '居民身份证', en: 'resident identity card' },
  passport: { 'zh-CN': '护照', en: 'passport' },
  residence_permit: { 'zh-CN': '外国人永久居留身份证', en: 'foreign permanent resident card' },
  travel_permit: { 'zh-CN': '来往内地通行证', en: 'mainland travel permit' },
} as const satisfies Record<string, Bilingual>;

export const IdentityDocumentType = z.enum(
  Object.keys(identityDocumentNames) as [keyof typeof identityDocumentNames],
);
export type IdentityDocumentType = keyof typeof identityDocumentNames;

/**
 * Masks a document's number in the browser, so that the whole number never leaves it: the first and last four
 * of a long one stay, the last two of a short one; at least four are always hidden.
 */
export function maskIdentityNumber(number: string): string {
  const plain = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  const [head, tail] = plain.length >= 12 ? [4, 4] : plain.length >= 6 ? [0, 2] : [0, 0];
  const hidden = Math.max(4, plain.length - head - tail);
  return plain.slice(0, head) + '*'.repeat(hidden) + (tail ? plain.slice(-tail) : '');
}

/** A number as it may reach the server: at least four characters hidden and at most eight to be seen. */
export const MaskedIdentityNumber = z.string().regex(/^[0-9A-Z]{0,4}\*{4,30}[0-9A-Z]{0,4}$/);

export const IdentityDocument = z.object({ type: IdentityDocumentType, masked: MaskedIdentityNumber });
export type IdentityDocument = z.infer<typeof IdentityDocument>;
