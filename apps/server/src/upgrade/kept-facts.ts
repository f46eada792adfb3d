import { SignedHead } from '@kaopu/api/audit/signed-head.ts';
import { z } from 'zod';

/** What must still be so after any upgrade of kept data. */
export const KeptFacts = z.object({
  head: SignedHead,
  credentials: z.array(z.object({ verifyCode: z.string(), documentSha256: z.string() })),
});
export type KeptFacts = z.infer<typeof KeptFacts>;
