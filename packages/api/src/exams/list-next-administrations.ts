import { z } from 'zod';
import type { Context } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { AdministrationFacts } from './administration-facts.ts';
import { findNextAdministrations } from './exams.offers.ts';

export const ListNextAdministrationsOutput = z.object({ rows: z.array(AdministrationFacts) });
export type ListNextAdministrationsOutput = z.infer<typeof ListNextAdministrationsOutput>;

/** The next exams, open or coming, for a visitor without an account: the soonest six. */
export const listNextAdministrationsProcedure = publicProcedure
  .output(ListNextAdministrationsOutput)
  .query(({ ctx }) => listNextAdministrations(ctx));

export async function listNextAdministrations(
  ctx: Pick<Context, 'db' | 'clock'>,
): Promise<ListNextAdministrationsOutput> {
  return { rows: await findNextAdministrations(ctx.db, ctx.clock.now(), 6) };
}
