import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';

/** Which applications are looked at stands in the address, so that going back finds the same list. */
export const ApplicationsSearch = z.object({
  view: z.enum(['open', 'decided', 'ended']).optional().catch(undefined),
});
export type ApplicationsSearch = z.infer<typeof ApplicationsSearch>;

export type ApplicationsView = NonNullable<ApplicationsSearch['view']>;

/** The statuses that certificates can be looked for by. */
export const credentialStatuses = ['active', 'suspended', 'revoked', 'expired'] as const;

export const CredentialsSearch = z.object({
  search: z.string().max(80).optional().catch(undefined),
  status: z.enum(credentialStatuses).optional().catch(undefined),
  personId: Id.optional().catch(undefined),
});
export type CredentialsSearch = z.infer<typeof CredentialsSearch>;
