import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { grantOf } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import { isFrameworkPublished } from '../certification/certification.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import * as bankStore from './bank.store.ts';

export const CreateBankInput = z.object({
  name: Bilingual.refine((name) => name['zh-CN'].trim() !== '' && name.en.trim() !== ''),
  /** The published framework whose domains its items belong to; it stays with the bank. */
  frameworkId: Id.optional(),
  idempotencyKey: IdempotencyKey,
});
export type CreateBankInput = z.infer<typeof CreateBankInput>;

export const CreateBankOutput = z.object({ bankId: Id });
export type CreateBankOutput = z.infer<typeof CreateBankOutput>;

/** Creates an empty bank. A framework that is not published is NOT_FOUND. Who may write in it is a duty with the bank as its scope. */
export const createBankProcedure = procedureFor('bank.createBank')
  .input(CreateBankInput)
  .output(CreateBankOutput)
  .mutation(({ ctx, input }) => createBank(ctx, input));

export async function createBank(ctx: PersonContext, input: CreateBankInput): Promise<CreateBankOutput> {
  // A duty for one administration or scheme does not reach a bank that is not there yet.
  if (!grantOf(ctx.actor, 'bank.createBank').everywhere) throw new KaopuError('FORBIDDEN');
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key: input.idempotencyKey, operation: 'bank.createBank', input }, async () => {
      const { name, frameworkId } = input;
      if (frameworkId !== undefined && !(await isFrameworkPublished(tx, frameworkId))) {
        throw new KaopuError('NOT_FOUND', { field: 'frameworkId' });
      }
      const now = ctx.clock.now();
      const bankId = ctx.chance.newId(now);
      await bankStore.insertBank(tx, { bankId, name, frameworkId, createdAt: now });
      await recordEvent(tx, ctx, 'bank.bankCreated', {
        subject: { kind: 'bank', id: bankId },
        data: { bankId, ...(frameworkId !== undefined && { frameworkId }) },
      });
      return { bankId };
    }),
  );
}
