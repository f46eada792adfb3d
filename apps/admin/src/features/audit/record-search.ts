import { z } from 'zod';

/** The filters of the record stand in the address, so that an auditor can pass on what they see. */
export const RecordSearch = z.object({
  type: z.string().optional().catch(undefined),
  subjectId: z.string().optional().catch(undefined),
  actorId: z.string().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
});
export type RecordSearch = z.infer<typeof RecordSearch>;
