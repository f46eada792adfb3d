import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { PageInput, pageOf, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import { listMail } from './notify.store.ts';

export const DemoMail = z.object({
  mailMessageId: Id,
  toAddress: z.string(),
  subject: z.string(),
  body: z.string().nullable(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
});

export const ListDemoMailOutput = pageOf(DemoMail);
export type ListDemoMailOutput = z.infer<typeof ListDemoMailOutput>;

/** The mail of a demo, newest first, with its words. Anywhere else there is no such list: NOT_FOUND. */
export const listDemoMailProcedure = procedureFor('notify.readDemoMail')
  .input(PageInput.extend({ cursor: Id.optional() }))
  .output(ListDemoMailOutput)
  .query(({ ctx, input }) => listDemoMail(ctx, input));

export async function listDemoMail(
  ctx: PersonContext,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<ListDemoMailOutput> {
  if (!ctx.installation.isDemo) throw new KaopuError('NOT_FOUND');
  const found = await listMail(ctx.db, { before: cursor, limit: limit + 1 });
  const rows = found.map((mail) => ({
    ...mail,
    createdAt: mail.createdAt.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
  }));
  return toPage(rows, limit, ({ mailMessageId }) => mailMessageId);
}
