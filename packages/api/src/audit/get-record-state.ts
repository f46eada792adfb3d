import { Instant } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as auditStore from './audit.store.ts';

export const GetRecordStateOutput = z.object({
  blocks: z.int(),
  sealedEvents: z.int(),
  unsealedEvents: z.int(),
  sealedAt: Instant.nullable(),
  headHash: z.string().nullable(),
});
export type GetRecordStateOutput = z.infer<typeof GetRecordStateOutput>;

/** How far the record is sealed, and the head that an auditor should keep. */
export const getRecordStateProcedure = procedureFor('audit.readEvents')
  .output(GetRecordStateOutput)
  .query(({ ctx }) => getRecordState(ctx));

export async function getRecordState(ctx: Pick<PersonContext, 'db'>): Promise<GetRecordStateOutput> {
  const last = await auditStore.findLastBlock(ctx.db);
  return {
    blocks: last?.blockNumber ?? 0,
    sealedEvents: last ? last.firstPosition + last.eventCount - 1 : 0,
    unsealedEvents: await auditStore.countUnsealed(ctx.db),
    sealedAt: last?.sealedAt.toISOString() ?? null,
    headHash: last?.headHash ?? null,
  };
}
