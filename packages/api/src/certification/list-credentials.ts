import { parseCredentialNumber } from '@kaopu/domain/certification/credential-number.ts';
import { readTypedCode } from '@kaopu/domain/certification/read-typed-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { instantCursor, PageInput, pageOf, readInstantCursor, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as credentialStore from './credential.store.ts';
import { CredentialView, toCredentialView } from './credential-view.ts';

export const ListCredentialsInput = PageInput.extend({
  /** A certificate number as somebody typed it. */
  number: z.string().max(60).optional(),
  personId: Id.optional(),
});
export type ListCredentialsInput = z.infer<typeof ListCredentialsInput>;

export const ListCredentialsOutput = pageOf(
  CredentialView.extend({
    personId: Id,
    holderName: z.string(),
    holderLatinName: z.string().nullable(),
  }),
);
export type ListCredentialsOutput = z.infer<typeof ListCredentialsOutput>;

/** The credentials that were issued, newest first; a number that cannot be one finds nothing. */
export const listCredentialsProcedure = procedureFor('certification.readCredentials')
  .input(ListCredentialsInput)
  .output(ListCredentialsOutput)
  .query(({ ctx, input }) => listCredentials(ctx, input));

export async function listCredentials(
  ctx: Pick<PersonContext, 'db' | 'actor' | 'clock'>,
  { cursor, limit, number: typed, personId }: ListCredentialsInput,
): Promise<ListCredentialsOutput> {
  const scope = scopeIds(ctx.actor, 'certification.readCredentials', 'scheme');
  const number = typed === undefined ? undefined : readNumber(typed);
  if (number === null) return { rows: [], nextCursor: null };
  const found = await credentialStore.listCredentials(ctx.db, scope, {
    limit,
    ...(cursor !== undefined && { before: readInstantCursor(cursor) }),
    ...(number !== undefined && { number }),
    ...(personId !== undefined && { personId }),
  });
  const page = toPage(found, limit, (row) => instantCursor(row.issuedAt, row.credentialId));
  const ids = page.rows.map(({ credentialId }) => credentialId);
  const events = await credentialStore.findEventsOf(ctx.db, ids);
  const now = ctx.clock.now();
  const rows = page.rows.map((row) => ({
    ...toCredentialView(row, events.get(row.credentialId) ?? [], now),
    personId: row.personId,
    holderName: row.holderName,
    holderLatinName: row.holderLatinName,
  }));
  return { ...page, rows };
}

/** The number as it is stored, or null where it cannot be one of ours. */
export function readNumber(typed: string): string | null {
  const prefix = /^[A-Z]+/.exec(readTypedCode(typed))?.[0] ?? '';
  const parsed = parseCredentialNumber(typed, prefix);
  return parsed.kind === 'valid' ? parsed.number : null;
}
