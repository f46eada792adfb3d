import { z } from 'zod';

/** A name as it shall stand on a certificate: any script, no control characters, no line breaks. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u);

/** A name in Latin letters, for the English side of a certificate. */
export const LatinName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[\p{Script=Latin}\p{M}'’.\- ]+$/u);
