import { SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { CalendarDate, Id, Instant } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { checkScheme, SchemeCheck } from './scheme-check.ts';
import * as versionStore from './scheme-version.store.ts';

export const SaveSchemeDraftInput = z.object({
  schemeVersionId: Id,
  /** The revision that the writer started from. */
  revision: z.int().min(0),
  title: Bilingual,
  rules: SchemeRules,
  inForceOn: CalendarDate.nullable(),
});
export type SaveSchemeDraftInput = z.infer<typeof SaveSchemeDraftInput>;

export const SaveSchemeDraftOutput = z.object({ revision: z.int(), savedAt: Instant, check: SchemeCheck });
export type SaveSchemeDraftOutput = z.infer<typeof SaveSchemeDraftOutput>;

/**
 * Replaces a draft and says what still keeps it from publication. STALE_DRAFT where somebody else saved
 * meanwhile; a published version is not there to be written.
 */
export const saveSchemeDraftProcedure = procedureFor('certification.draftScheme')
  .input(SaveSchemeDraftInput)
  .output(SaveSchemeDraftOutput)
  .mutation(({ ctx, input }) => saveSchemeDraft(ctx, input));

export async function saveSchemeDraft(
  ctx: PersonContext,
  input: SaveSchemeDraftInput,
): Promise<SaveSchemeDraftOutput> {
  const { schemeVersionId, revision, title, rules, inForceOn } = input;
  const scope = scopeIds(ctx.actor, 'certification.draftScheme', 'scheme');
  return ctx.db.transaction(async (tx) => {
    const draft = await versionStore.lockVersion(tx, scope, schemeVersionId);
    if (draft?.state !== 'draft') throw new KaopuError('NOT_FOUND');
    const isStored = await versionStore.updateDraft(tx, input, { title, rules, inForceOn });
    if (!isStored) throw new KaopuError('STALE_DRAFT', { revision: draft.revision });
    const subject = { kind: 'scheme', id: draft.schemeId };
    const data = { schemeVersionId, revision: revision + 1 };
    await recordEvent(tx, ctx, 'certification.schemeDraftSaved', { subject, data });
    const savedAt = ctx.clock.now().toISOString();
    return { revision: revision + 1, savedAt, check: checkScheme({ ...draft, title, rules }) };
  });
}
