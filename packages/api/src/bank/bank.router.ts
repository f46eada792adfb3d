import { router } from '../trpc.ts';
import { createBankProcedure } from './create-bank.ts';
import { createItemProcedure } from './create-item.ts';
import { getItemProcedure } from './get-item.ts';
import { listBanksProcedure } from './list-banks.ts';
import { listDomainsProcedure } from './list-domains.ts';
import { listItemsProcedure } from './list-items.ts';
import { publishItemProcedure } from './publish-item.ts';
import { saveItemDraftProcedure } from './save-item-draft.ts';

export const bankForStaff = router({
  createBank: createBankProcedure,
  createItem: createItemProcedure,
  getItem: getItemProcedure,
  listBanks: listBanksProcedure,
  listDomains: listDomainsProcedure,
  listItems: listItemsProcedure,
  publishItem: publishItemProcedure,
  saveItemDraft: saveItemDraftProcedure,
});
