import { Id } from '@kaopu/domain/identifier.ts';
import { may, scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as bankStore from './bank.store.ts';

export const ListBanksOutput = z.object({
  rows: z.array(
    z.object({ bankId: Id, name: Bilingual, items: z.int(), liveItems: z.int(), canAuthor: z.boolean() }),
  ),
});
export type ListBanksOutput = z.infer<typeof ListBanksOutput>;

/** Every bank that the actor may read; a body has few, so there is one page. */
export const listBanksProcedure = procedureFor('bank.readItems')
  .output(ListBanksOutput)
  .query(({ ctx }) => listBanks(ctx));

export async function listBanks(ctx: PersonContext): Promise<ListBanksOutput> {
  const banks = await bankStore.listBanks(ctx.db, scopeIds(ctx.actor, 'bank.readItems', 'bank'));
  return {
    rows: banks.map((bank) => ({
      ...bank,
      canAuthor: may(ctx.actor, 'bank.authorItem', { type: 'bank', id: bank.bankId }),
    })),
  };
}
