import { z } from 'zod';

/** A mail address as it is stored and compared: trimmed, lower case, at most 254 characters (RFC 5321). */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
export type Email = z.infer<typeof Email>;

/** The part before the `@`. */
export const localPart = (email: string): string => email.slice(0, email.lastIndexOf('@'));
