import { parseCredentialNumber } from '@kaopu/domain/certification/credential-number.ts';
import { readTypedCode } from '@kaopu/domain/certification/read-typed-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { instantCursor, PageInput, pageOf, readInstantCursor, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as credentialStore from './credential.store.ts';
import { CredentialStatus, CredentialView, toCredentialView } from './credential-view.ts';

export const ListCredentialsInput = PageInput.extend({
  /** A certificate number as somebody typed it, or a part of the holder's name. */
  search: z.string().trim().max(80).optional(),
  status: CredentialStatus.exclude(['not_issued']).optional(),
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

/** The credentials that were issued, newest first, narrowed by holder, number or the status that they have now. */
export const listCredentialsProcedure = procedureFor('certification.readCredentials')
  .input(ListCredentialsInput)
  .output(ListCredentialsOutput)
  .query(({ ctx, input }) => listCredentials(ctx, input));

export async function listCredentials(
  ctx: Pick<PersonContext, 'db' | 'actor' | 'clock'>,
  { cursor, limit, search, status, personId }: ListCredentialsInput,
): Promise<ListCredentialsOutput> {
  const scope = scopeIds(ctx.actor, 'certification.readCredentials', 'scheme');
  const now = ctx.clock.now();
  const found = await credentialStore.listCredentials(ctx.db, scope, {
    ...{ limit, now },
    ...(cursor !== undefined && { before: readInstantCursor(cursor) }),
    ...(search !== undefined && readSearch(search)),
    ...(status !== undefined && { status }),
    ...(personId !== undefined && { personId }),
  });
  const page = toPage(found, limit, (row) => instantCursor(row.issuedAt, row.credentialId));
  const ids = page.rows.map(({ credentialId }) => credentialId);
  const events = await credentialStore.findEventsOf(ctx.db, ids);
  const rows = page.rows.map((row) => ({
    ...toCredentialView(row, events.get(row.credentialId) ?? [], now),
    personId: row.personId,
    holderName: row.holderName,
    holderLatinName: row.holderLatinName,
  }));
  return { ...page, rows };
}

/** The number as it is stored; what cannot be one of ours is a part of a name. */
function readSearch(typed: string): { number: string } | { name: string } {
  const prefix = /^[A-Z]+/.exec(readTypedCode(typed))?.[0] ?? '';
  const parsed = parseCredentialNumber(typed, prefix);
  return parsed.kind === 'valid' ? { number: parsed.number } : { name: typed };
}
