import { Id } from '@kaopu/domain/identifier.ts';
import { OrganisationKind } from '@kaopu/domain/identity/organisation.ts';
import { grantOf } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { PageInput, pageOf, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as organisationStore from './organisation.store.ts';

export const ListOrganisationsInput = PageInput.extend({
  cursor: Id.optional(),
  search: z.string().trim().max(80).optional(),
});
export type ListOrganisationsInput = z.infer<typeof ListOrganisationsInput>;

export const OrganisationRow = z.object({
  organisationId: Id,
  kind: OrganisationKind.catch('other'),
  name: Bilingual,
  /** How many people belong to it or did. */
  people: z.int(),
});

export const ListOrganisationsOutput = pageOf(OrganisationRow);
export type ListOrganisationsOutput = z.infer<typeof ListOrganisationsOutput>;

const OrganisationName = z.string().trim().max(120);

export const AddOrganisationInput = z.object({
  idempotencyKey: IdempotencyKey,
  kind: OrganisationKind,
  name: z
    .object({ 'zh-CN': OrganisationName, en: OrganisationName })
    .refine((name) => name['zh-CN'] !== '' || name.en !== ''),
});
export type AddOrganisationInput = z.infer<typeof AddOrganisationInput>;

export const AddOrganisationOutput = z.object({ organisationId: Id });
export type AddOrganisationOutput = z.infer<typeof AddOrganisationOutput>;

/** Organisations, newest first. */
export const listOrganisationsProcedure = procedureFor('identity.readPeople')
  .input(ListOrganisationsInput)
  .output(ListOrganisationsOutput)
  .query(({ ctx, input }) => listOrganisations(ctx, input));

/** Enters an organisation; a name in one language is enough. */
export const addOrganisationProcedure = procedureFor('identity.manageOrganisations')
  .input(AddOrganisationInput)
  .output(AddOrganisationOutput)
  .mutation(({ ctx, input }) => addOrganisation(ctx, input));

export async function listOrganisations(
  ctx: PersonContext,
  { cursor: before, search, limit }: ListOrganisationsInput,
): Promise<ListOrganisationsOutput> {
  // As with people: a duty for one scheme sees none of the body's.
  if (!grantOf(ctx.actor, 'identity.readPeople').everywhere) return { rows: [], nextCursor: null };
  const found = await organisationStore.listOrganisations(ctx.db, { before, search, limit: limit + 1 });
  const rows = found.map((row) => ({ ...row, kind: OrganisationKind.catch('other').parse(row.kind) }));
  return toPage(rows, limit, ({ organisationId }) => organisationId);
}

export function addOrganisation(
  ctx: PersonContext,
  input: AddOrganisationInput,
): Promise<AddOrganisationOutput> {
  const request = { key: input.idempotencyKey, operation: 'identity.addOrganisation', input };
  return ctx.db.transaction((tx) =>
    once(tx, ctx, request, async () => {
      const createdAt = ctx.clock.now();
      const organisationId = ctx.chance.newId(createdAt);
      const { kind, name } = input;
      await organisationStore.insertOrganisation(tx, { organisationId, kind, name, createdAt });
      await recordEvent(tx, ctx, 'identity.organisationAdded', {
        subject: { kind: 'organisation', id: organisationId },
        data: { organisationId },
      });
      return { organisationId };
    }),
  );
}
