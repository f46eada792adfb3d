import { QueueFullError } from '@kaopu/auth/password/bounded.ts';
import { type PasswordVerdict, passwordHasher } from '@kaopu/auth/password/password-hasher.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { findPasswordWeakness } from '@kaopu/domain/identity/password.ts';

/** Checks a password against a stored hash, or does the same work against none. Too many at once: UNAVAILABLE. */
export const checkPassword = (passwordHash: string | null, password: string): Promise<PasswordVerdict> =>
  unlessTooMany(passwordHasher.verify(passwordHash, password));

/** Hashes a new password. Too many at once: UNAVAILABLE. */
export const hashPassword = (password: string): Promise<string> =>
  unlessTooMany(passwordHasher.hash(password));

/** Refuses a new password that is easy to guess, and says why: `short`, `common` or `personal`. */
export function assertStrongPassword(password: string, person: { email: string; name: string }): void {
  const reason = findPasswordWeakness(password, person);
  if (reason) throw new KaopuError('PASSWORD_TOO_WEAK', { reason });
}

async function unlessTooMany<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof QueueFullError) throw new KaopuError('UNAVAILABLE', {}, { cause });
    throw cause;
  }
}
