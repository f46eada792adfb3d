import { Duty } from '@kaopu/domain/identity/duty.ts';
import { z } from 'zod';

/** What is looked for stands in the address, so that going back finds the same list. */
export const PeopleSearch = z.object({
  search: z.string().max(80).optional().catch(undefined),
  duty: Duty.optional().catch(undefined),
});
export type PeopleSearch = z.infer<typeof PeopleSearch>;

export const OrganisationsSearch = z.object({ search: z.string().max(80).optional().catch(undefined) });
