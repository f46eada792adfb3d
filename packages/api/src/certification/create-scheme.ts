import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { grantOf } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import { assertWording } from './check-wording.ts';
import * as schemeStore from './scheme.store.ts';

export const CreateSchemeInput = z.object({
  bodyId: Id,
  /** The short name in addresses, such as `lco`. */
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: Bilingual,
  occupation: Bilingual,
  direction: Bilingual.nullable(),
  idempotencyKey: IdempotencyKey,
});
export type CreateSchemeInput = z.infer<typeof CreateSchemeInput>;

export const CreateSchemeOutput = z.object({ schemeId: Id });
export type CreateSchemeOutput = z.infer<typeof CreateSchemeOutput>;

/** Creates a scheme without a version. A code that is taken is a CONFLICT. */
export const createSchemeProcedure = procedureFor('certification.draftScheme')
  .input(CreateSchemeInput)
  .output(CreateSchemeOutput)
  .mutation(({ ctx, input }) => createScheme(ctx, input));

export async function createScheme(
  ctx: PersonContext,
  input: CreateSchemeInput,
): Promise<CreateSchemeOutput> {
  // A duty for one scheme does not reach a scheme that is not there yet.
  if (!grantOf(ctx.actor, 'certification.draftScheme').everywhere) throw new KaopuError('FORBIDDEN');
  const { idempotencyKey: key, ...facts } = input;
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key, operation: 'certification.createScheme', input }, async () => {
      const body = await schemeStore.findBody(tx, input.bodyId);
      if (!body) throw new KaopuError('NOT_FOUND', { field: 'bodyId' });
      const { name, occupation } = input;
      assertWording({ bodyKind: body.kind, names: { scheme_name: name, occupation } });
      const createdAt = ctx.clock.now();
      const schemeId = ctx.chance.newId(createdAt);
      const isStored = await schemeStore.insertScheme(tx, { schemeId, ...facts, createdAt });
      if (!isStored) throw new KaopuError('CONFLICT', { field: 'code' });
      const subject = { kind: 'scheme', id: schemeId };
      const data = { schemeId, code: input.code };
      await recordEvent(tx, ctx, 'certification.schemeCreated', { subject, data });
      return { schemeId };
    }),
  );
}
