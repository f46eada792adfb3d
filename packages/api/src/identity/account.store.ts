import type { Reader, Tx } from '@kaopu/db/client.ts';
import { administration } from '@kaopu/db/schema/exams.ts';
import { account, passwordReset, person } from '@kaopu/db/schema/identity.ts';
import type { Language } from '@kaopu/domain/language.ts';
import { toSearchTokens } from '@kaopu/domain/search-tokens.ts';
import { and, eq, gt, isNull, lte } from 'drizzle-orm';

/** An account with what its holder is called and addressed by. */
export type Account = {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly language: Language;
  readonly passwordHash: string | null;
};

const columns = {
  personId: account.personId,
  email: account.email,
  name: person.name,
  latinName: person.latinName,
  language: person.language,
  passwordHash: account.passwordHash,
};

/** The account of a mail address that may sign in, or null. */
export async function findAccountByEmail(reader: Reader, email: string): Promise<Account | null> {
  const [row] = await reader
    .select(columns)
    .from(account)
    .innerJoin(person, eq(person.personId, account.personId))
    .where(and(eq(account.email, email), isNull(account.disabledAt)));
  return row ?? null;
}

/** The account of a person that may sign in, or null. */
export async function findAccount(reader: Reader, personId: string): Promise<Account | null> {
  const [row] = await reader
    .select(columns)
    .from(account)
    .innerJoin(person, eq(person.personId, account.personId))
    .where(and(eq(account.personId, personId), isNull(account.disabledAt)));
  return row ?? null;
}

/** The same, held until the transaction ends: `share` against a change of password, `update` to change it. */
export async function lockAccount(
  tx: Tx,
  personId: string,
  strength: 'share' | 'update',
): Promise<Account | null> {
  const [row] = await tx
    .select(columns)
    .from(account)
    .innerJoin(person, eq(person.personId, account.personId))
    .where(and(eq(account.personId, personId), isNull(account.disabledAt)))
    .for(strength, { of: account });
  return row ?? null;
}

export type NewPerson = {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly language: Language;
  readonly passwordHash: string | null;
  readonly createdAt: Date;
};

/** Stores a person with their account. Gives false, and stores nothing, where the address is taken. */
export async function insertPersonWithAccount(tx: Tx, facts: NewPerson): Promise<boolean> {
  const { personId, email, name, latinName, language, passwordHash, createdAt } = facts;
  const searchTokens = toSearchTokens(name, latinName, email);
  await tx.insert(person).values({ personId, name, latinName, language, searchTokens, createdAt });
  const stored = await tx
    .insert(account)
    .values({ personId, email, passwordHash, createdAt })
    .onConflictDoNothing({ target: account.email })
    .returning({ personId: account.personId });
  if (stored.length > 0) return true;
  await tx.delete(person).where(eq(person.personId, personId));
  return false;
}

/** Changes what a person is called. */
export async function updateName(
  tx: Tx,
  personId: string,
  change: { name: string; latinName: string | null; email: string },
): Promise<void> {
  const { name, latinName, email } = change;
  const searchTokens = toSearchTokens(name, latinName, email);
  await tx.update(person).set({ name, latinName, searchTokens }).where(eq(person.personId, personId));
}

export async function updateLanguage(tx: Tx, personId: string, language: Language): Promise<void> {
  await tx.update(person).set({ language }).where(eq(person.personId, personId));
}

export async function updatePasswordHash(tx: Tx, personId: string, passwordHash: string): Promise<void> {
  await tx.update(account).set({ passwordHash }).where(eq(account.personId, personId));
}

export async function insertPasswordReset(
  tx: Tx,
  values: { tokenHash: string; personId: string; expiresAt: Date },
): Promise<void> {
  await tx.insert(passwordReset).values(values);
}

/** Whose unused, unexpired reset a token is, or null. */
export async function findPasswordReset(
  reader: Reader,
  tokenHash: string,
  now: Date,
): Promise<string | null> {
  const [row] = await reader
    .select({ personId: passwordReset.personId })
    .from(passwordReset)
    .where(isOpen(tokenHash, now));
  return row?.personId ?? null;
}

/** Uses a reset up, and with it every other one of the person. Gives whose it was, or null where it is spent. */
export async function takePasswordReset(tx: Tx, tokenHash: string, now: Date): Promise<string | null> {
  const [row] = await tx
    .update(passwordReset)
    .set({ usedAt: now })
    .where(isOpen(tokenHash, now))
    .returning({ personId: passwordReset.personId });
  if (!row) return null;
  const others = and(eq(passwordReset.personId, row.personId), isNull(passwordReset.usedAt));
  await tx.update(passwordReset).set({ usedAt: now }).where(others);
  return row.personId;
}

const isOpen = (tokenHash: string, now: Date) =>
  and(eq(passwordReset.tokenHash, tokenHash), isNull(passwordReset.usedAt), gt(passwordReset.expiresAt, now));

/** Forgets resets that no longer work. */
export async function removeOldPasswordResets(tx: Tx, before: Date): Promise<void> {
  await tx.delete(passwordReset).where(lte(passwordReset.expiresAt, before));
}

/** Whether an administration is open at `now` or opens within the hour: then a whole hall signs in at once. */
export async function isExamWindow(reader: Reader, now: Date): Promise<boolean> {
  const soon = new Date(now.getTime() + 3_600_000);
  const rows = await reader
    .select({ administrationId: administration.administrationId })
    .from(administration)
    .where(and(lte(administration.opensAt, soon), gt(administration.closesAt, now)))
    .limit(1);
  return rows.length > 0;
}
