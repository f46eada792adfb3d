import { changesFrom } from '@kaopu/domain/certification/credential-status.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { may, scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as credentialStore from './credential.store.ts';
import { CredentialView, toCredentialView } from './credential-view.ts';
import { publicAddresses } from './public-address.ts';

export const GetCredentialInput = z.object({ credentialId: Id });
export type GetCredentialInput = z.infer<typeof GetCredentialInput>;

export const GetCredentialOutput = CredentialView.extend({
  personId: Id,
  holderName: z.string(),
  holderLatinName: z.string().nullable(),
  applicationId: Id,
  decisionId: Id,
  verifyUrl: z.url(),
  certificateUrl: z.url(),
  events: z.array(
    z.object({
      kind: z.enum(['issued', 'suspended', 'reinstated', 'revoked']),
      reason: z.string().nullable(),
      at: Instant,
      actorName: z.string().nullable(),
    }),
  ),
  /** What may legally be done with it now, by this officer. */
  changes: z.array(z.enum(['suspend', 'reinstate', 'revoke'])),
});
export type GetCredentialOutput = z.infer<typeof GetCredentialOutput>;

/** One credential with its events and their reasons. */
export const getCredentialProcedure = procedureFor('certification.readCredentials')
  .input(GetCredentialInput)
  .output(GetCredentialOutput)
  .query(({ ctx, input }) => getCredential(ctx, input));

export async function getCredential(
  ctx: Pick<PersonContext, 'db' | 'actor' | 'clock' | 'installation'>,
  { credentialId }: GetCredentialInput,
): Promise<GetCredentialOutput> {
  const scope = scopeIds(ctx.actor, 'certification.readCredentials', 'scheme');
  const found = await credentialStore.findCredential(ctx.db, scope, credentialId);
  if (!found) throw new KaopuError('NOT_FOUND');
  const events = await credentialStore.listEventsWithReasons(ctx.db, credentialId);
  const view = toCredentialView(found, events, ctx.clock.now());
  const inScheme = { type: 'scheme', id: found.schemeId } as const;
  const addresses = publicAddresses(ctx.installation.publicUrl);
  return {
    ...found,
    ...view,
    verifyUrl: addresses.verify(found.verifyCode),
    certificateUrl: addresses.certificate(found.verifyCode),
    events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
    changes: may(ctx.actor, 'certification.changeStatus', inScheme) ? [...changesFrom(view.status)] : [],
  };
}
