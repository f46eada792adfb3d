import { starterRules } from '@kaopu/domain/certification/starter-rules.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import * as schemeStore from './scheme.store.ts';
import * as versionStore from './scheme-version.store.ts';

export const StartSchemeVersionInput = z.object({
  schemeId: Id,
  version: z.string().trim().min(1).max(20),
  title: Bilingual,
  idempotencyKey: IdempotencyKey,
});
export type StartSchemeVersionInput = z.infer<typeof StartSchemeVersionInput>;

export const StartSchemeVersionOutput = z.object({ schemeVersionId: Id });
export type StartSchemeVersionOutput = z.infer<typeof StartSchemeVersionOutput>;

/**
 * Starts the draft of a new version from the rules of the latest one, or from neutral ones. A scheme has one
 * draft at a time, and a version's name is never used again: CONFLICT.
 */
export const startSchemeVersionProcedure = procedureFor('certification.draftScheme')
  .input(StartSchemeVersionInput)
  .output(StartSchemeVersionOutput)
  .mutation(({ ctx, input }) => startSchemeVersion(ctx, input));

export async function startSchemeVersion(
  ctx: PersonContext,
  input: StartSchemeVersionInput,
): Promise<StartSchemeVersionOutput> {
  const { schemeId, version, title, idempotencyKey: key } = input;
  const scope = scopeIds(ctx.actor, 'certification.draftScheme', 'scheme');
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key, operation: 'certification.startSchemeVersion', input }, async () => {
      if (!(await schemeStore.findScheme(tx, scope, schemeId))) throw new KaopuError('NOT_FOUND');
      const latest = await versionStore.findLatestVersion(tx, schemeId);
      const createdAt = ctx.clock.now();
      const schemeVersionId = ctx.chance.newId(createdAt);
      const draft = { schemeVersionId, schemeId, version, title, rules: latest?.rules ?? starterRules };
      const isStored = await versionStore.insertDraft(tx, {
        ...draft,
        state: 'draft',
        revision: 0,
        createdAt,
      });
      if (!isStored) throw new KaopuError('CONFLICT', { field: 'version' });
      const subject = { kind: 'scheme', id: schemeId };
      const data = { schemeId, schemeVersionId, version };
      await recordEvent(tx, ctx, 'certification.schemeDraftStarted', { subject, data });
      return { schemeVersionId };
    }),
  );
}
