import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import * as frameworkStore from './framework.store.ts';

export const ListFrameworksOutput = z.object({
  rows: z.array(
    z.object({
      frameworkId: Id,
      bodyId: Id,
      bodyName: Bilingual,
      code: z.string(),
      version: z.string(),
      name: Bilingual,
      occupation: Bilingual,
      /** How many it has. */
      domains: z.int(),
      levels: z.int(),
      publishedAt: Instant,
    }),
  ),
});
export type ListFrameworksOutput = z.infer<typeof ListFrameworksOutput>;

/** Every published competency framework, the latest first; a body has few, so there is one page. */
export const listFrameworksProcedure = publicProcedure
  .output(ListFrameworksOutput)
  .query(({ ctx }) => listFrameworks(ctx));

export async function listFrameworks(ctx: Pick<Context, 'db'>): Promise<ListFrameworksOutput> {
  const frameworks = await frameworkStore.listFrameworks(ctx.db);
  return {
    rows: frameworks.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })),
  };
}
