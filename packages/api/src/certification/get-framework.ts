import { CompetencyFramework } from '@kaopu/domain/certification/competency-framework.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import * as frameworkStore from './framework.store.ts';

export const GetFrameworkInput = z.object({ frameworkId: Id });
export type GetFrameworkInput = z.infer<typeof GetFrameworkInput>;

export const GetFrameworkOutput = z.object({
  frameworkId: Id,
  bodyName: Bilingual,
  publishedAt: Instant,
  framework: CompetencyFramework,
});
export type GetFrameworkOutput = z.infer<typeof GetFrameworkOutput>;

/** A published competency framework with all that is in it; anybody may read it. */
export const getFrameworkProcedure = publicProcedure
  .input(GetFrameworkInput)
  .output(GetFrameworkOutput)
  .query(({ ctx, input }) => getFramework(ctx, input));

export async function getFramework(
  ctx: Pick<Context, 'db'>,
  { frameworkId }: GetFrameworkInput,
): Promise<GetFrameworkOutput> {
  const found = await frameworkStore.findFramework(ctx.db, frameworkId);
  if (!found) throw new KaopuError('NOT_FOUND');
  return { ...found, publishedAt: found.publishedAt.toISOString() };
}
