import { z } from 'zod';

/** What an organisation is to the certification body. */
export const OrganisationKind = z.enum([
  'body',
  'academy',
  'school',
  'venue',
  'test_site',
  'monitor_office',
  'provider',
  'merchant',
  'other',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;
