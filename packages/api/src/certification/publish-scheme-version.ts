import { createHash } from 'node:crypto';
import { addDays, calendarDayAt } from '@kaopu/domain/certification/calendar-date.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { CalendarDate, Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent, toCanonicalJson } from '../audit/audit.offers.ts';

import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { checkScheme } from './scheme-check.ts';
import * as versionStore from './scheme-version.store.ts';

export const PublishSchemeVersionInput = z.object({
  schemeVersionId: Id,
  /** The revision that the chair has read. */
  revision: z.int().min(0),
});
export type PublishSchemeVersionInput = z.infer<typeof PublishSchemeVersionInput>;

export const PublishSchemeVersionOutput = z.object({ inForceOn: CalendarDate });
export type PublishSchemeVersionOutput = z.infer<typeof PublishSchemeVersionOutput>;

/**
 * Publishes a draft, which never changes again, and closes earlier versions the day before this one is in
 * force; whoever applied before stays bound to theirs. SCHEME_INVALID or FORBIDDEN_WORDING with the first
 * reason, STALE_DRAFT where the draft is another than the one read.
 */
export const publishSchemeVersionProcedure = procedureFor('certification.publishScheme')
  .input(PublishSchemeVersionInput)
  .output(PublishSchemeVersionOutput)
  .mutation(({ ctx, input }) => publishSchemeVersion(ctx, input));

export async function publishSchemeVersion(
  ctx: PersonContext,
  { schemeVersionId, revision }: PublishSchemeVersionInput,
): Promise<PublishSchemeVersionOutput> {
  const scope = scopeIds(ctx.actor, 'certification.publishScheme', 'scheme');
  return ctx.db.transaction(async (tx) => {
    const draft = await versionStore.lockVersion(tx, scope, schemeVersionId);
    if (draft?.state !== 'draft') throw new KaopuError('NOT_FOUND');
    if (draft.revision !== revision) throw new KaopuError('STALE_DRAFT', { revision: draft.revision });
    assertPublishable(draft);
    const publishedAt = ctx.clock.now();
    const today = calendarDayAt(publishedAt, draft.timeZone);
    // A version cannot have been in force before anybody could read it.
    const inForceOn = draft.inForceOn && draft.inForceOn > today ? draft.inForceOn : today;
    const publishedBy = ctx.actor.personId;
    await versionStore.setPublished(tx, schemeVersionId, { inForceOn, publishedBy, publishedAt });
    const closed = await versionStore.closeOtherVersions(tx, draft, addDays(inForceOn, -1));
    const { schemeId, version } = draft;
    const rulesSha256 = createHash('sha256').update(toCanonicalJson(draft.rules)).digest('hex');
    const data = { schemeId, schemeVersionId, version, rulesSha256, closed };
    const subject = { kind: 'scheme', id: schemeId };
    await recordEvent(tx, ctx, 'certification.schemePublished', { subject, data });
    return { inForceOn };
  });
}

function assertPublishable(draft: versionStore.SchemeVersion): void {
  const check = checkScheme(draft);
  const [fault] = check.faults;
  if (fault) throw new KaopuError('SCHEME_INVALID', { fault: fault.code, at: fault.at });
  const [word] = check.forbiddenWords;
  if (word) throw new KaopuError('FORBIDDEN_WORDING', { field: word.field, word: word.word });
}
