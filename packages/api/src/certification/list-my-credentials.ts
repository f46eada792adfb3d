import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { instantCursor, PageInput, pageOf, readInstantCursor, toPage } from '../page.ts';
import { signedInProcedure } from '../trpc.ts';
import * as credentialStore from './credential.store.ts';
import { CredentialView, toCredentialView } from './credential-view.ts';
import { publicAddresses } from './public-address.ts';

export const ListMyCredentialsOutput = pageOf(
  CredentialView.extend({
    credentialId: Id,
    verifyUrl: z.url(),
    documentUrl: z.url(),
    certificateUrl: z.url(),
  }),
);
export type ListMyCredentialsOutput = z.infer<typeof ListMyCredentialsOutput>;

/** One's own credentials, newest first, with where each is verified and downloaded. */
export const listMyCredentialsProcedure = signedInProcedure
  .input(PageInput)
  .output(ListMyCredentialsOutput)
  .query(({ ctx, input }) => listMyCredentials(ctx, input));

export async function listMyCredentials(
  ctx: Pick<PersonContext, 'db' | 'actor' | 'clock' | 'installation'>,
  { cursor, limit }: PageInput,
): Promise<ListMyCredentialsOutput> {
  const before = cursor === undefined ? {} : { before: readInstantCursor(cursor) };
  const found = await credentialStore.listCredentialsOf(ctx.db, ctx.actor.personId, { ...before, limit });
  const page = toPage(found, limit, (row) => instantCursor(row.issuedAt, row.credentialId));
  const ids = page.rows.map(({ credentialId }) => credentialId);
  const events = await credentialStore.findEventsOf(ctx.db, ids);
  const addresses = publicAddresses(ctx.installation.publicUrl);
  const now = ctx.clock.now();
  const rows = page.rows.map((row) => ({
    ...toCredentialView(row, events.get(row.credentialId) ?? [], now),
    verifyUrl: addresses.verify(row.verifyCode),
    documentUrl: addresses.credential(row.verifyCode),
    certificateUrl: addresses.certificate(row.verifyCode),
  }));
  return { ...page, rows };
}
