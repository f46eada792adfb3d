import type { Db } from '@kaopu/db/client.ts';
import { choiceBody } from '@kaopu/testing/factories/choice-body.ts';
import { v7 } from 'uuid';
import type { CasesOf } from '../permissions/case.ts';
import type { ScopePair } from '../permissions/cast.ts';
import { hire } from '../permissions/stage.ts';
import type { bankForStaff } from './bank.router.ts';

const name = { 'zh-CN': '题库', en: 'Bank' };
const retriable = () => ({ idempotencyKey: v7() });
const newItem = (bankId: string) => ({ bankId, reference: v7(), body: choiceBody(), ...retriable() });

/** For the walk of docs/permissions.md: two banks, an item in one, and a case for each procedure of the room. */
export async function prepareBank(db: Db) {
  const chief = (await hire(db, 'chief_examiner')).staff.bank;
  const { bankId } = await chief.createBank({ name, ...retriable() });
  const other = await chief.createBank({ name, ...retriable() });
  const author = (await hire(db, 'instructor')).staff.bank;
  const { itemId } = await author.createItem(newItem(bankId));
  const draft = { itemId, baseRevision: 1 };
  const staff: CasesOf<typeof bankForStaff> = {
    createBank: { own: () => ({ input: { name, ...retriable() } }) },
    createItem: { own: () => ({ input: newItem(bankId) }) },
    getItem: { own: () => ({ input: { itemId } }) },
    listBanks: { own: () => ({ input: undefined, shows: bankId }) },
    listDomains: { own: () => ({ input: { bankId }, shows: 'D1' }) },
    listItems: { own: () => ({ input: { bankId, limit: 100 }, shows: itemId }) },
    publishItem: { own: () => ({ input: draft }) },
    saveItemDraft: { own: () => ({ input: { ...draft, body: choiceBody({ points: 5 }) } }) },
  };
  const bank: ScopePair = { own: bankId, other: other.bankId };
  return { bank, staff };
}
