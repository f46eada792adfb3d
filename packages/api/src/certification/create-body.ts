import { Id } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import { assertWording } from './check-wording.ts';
import * as schemeStore from './scheme.store.ts';

export const CreateBodyInput = z.object({
  name: Bilingual,
  /** As the seal on a certificate says it. */
  boardName: Bilingual,
  /** `filed`: registered with the authorities, and free to use the words reserved for it. */
  kind: z.enum(['private', 'filed']),
  idempotencyKey: IdempotencyKey,
});
export type CreateBodyInput = z.infer<typeof CreateBodyInput>;

export const CreateBodyOutput = z.object({ bodyId: Id });
export type CreateBodyOutput = z.infer<typeof CreateBodyOutput>;

/** Adds a certification body. FORBIDDEN_WORDING where a private body's name suggests a state behind it. */
export const createBodyProcedure = procedureFor('certification.manageBody')
  .input(CreateBodyInput)
  .output(CreateBodyOutput)
  .mutation(({ ctx, input }) => createBody(ctx, input));

export async function createBody(ctx: PersonContext, input: CreateBodyInput): Promise<CreateBodyOutput> {
  const { name, boardName, kind, idempotencyKey } = input;
  assertWording({ bodyKind: kind, names: { body_name: name, seal: boardName } });
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key: idempotencyKey, operation: 'certification.createBody', input }, async () => {
      const createdAt = ctx.clock.now();
      const bodyId = ctx.chance.newId(createdAt);
      await schemeStore.insertBody(tx, { bodyId, name, boardName, kind, createdAt });
      const subject = { kind: 'body', id: bodyId };
      await recordEvent(tx, ctx, 'certification.bodyAdded', { subject, data: { bodyId, kind } });
      return { bodyId };
    }),
  );
}
