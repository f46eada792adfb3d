import { KaopuError } from '@kaopu/domain/error-code.ts';
import { LatinName, PersonName } from '@kaopu/domain/identity/person-name.ts';
import { Language } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { signedInProcedure } from '../trpc.ts';
import { lockAccount, updateLanguage, updateName } from './account.store.ts';

export const ChangeNameInput = z.object({ name: PersonName, latinName: LatinName.nullable() });
export type ChangeNameInput = z.infer<typeof ChangeNameInput>;

export const ChangeLanguageInput = z.object({ language: Language });
export type ChangeLanguageInput = z.infer<typeof ChangeLanguageInput>;

export const ChangeProfileOutput = z.object({});
export type ChangeProfileOutput = z.infer<typeof ChangeProfileOutput>;

/** Changes one's own name. Certificates keep the name that they were issued under. */
export const changeNameProcedure = signedInProcedure
  .input(ChangeNameInput)
  .output(ChangeProfileOutput)
  .mutation(({ ctx, input }) => changeName(ctx, input));

/** Changes the language of one's screens and mails. */
export const changeLanguageProcedure = signedInProcedure
  .input(ChangeLanguageInput)
  .output(ChangeProfileOutput)
  .mutation(({ ctx, input }) => changeLanguage(ctx, input));

export async function changeName(ctx: PersonContext, input: ChangeNameInput): Promise<ChangeProfileOutput> {
  const { personId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    const before = await lockAccount(tx, personId, 'update');
    if (!before) throw new KaopuError('NOT_SIGNED_IN');
    if (before.name === input.name && before.latinName === input.latinName) return;
    await updateName(tx, personId, { ...input, email: before.email });
    const from = { name: before.name, latinName: before.latinName };
    await recordEvent(tx, ctx, 'identity.nameChanged', {
      subject: { kind: 'person', id: personId },
      data: { personId },
      personal: { personId, data: { from, to: input } },
    });
  });
  return {};
}

export async function changeLanguage(
  ctx: PersonContext,
  { language }: ChangeLanguageInput,
): Promise<ChangeProfileOutput> {
  const { personId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    const before = await lockAccount(tx, personId, 'update');
    if (!before) throw new KaopuError('NOT_SIGNED_IN');
    if (before.language === language) return;
    await updateLanguage(tx, personId, language);
    await recordEvent(tx, ctx, 'identity.languageChanged', {
      subject: { kind: 'person', id: personId },
      data: { personId, language },
    });
  });
  return {};
}
