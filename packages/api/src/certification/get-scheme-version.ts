import { SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { CalendarDate, Id } from '@kaopu/domain/identifier.ts';
import { may, scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { checkScheme, SchemeCheck } from './scheme-check.ts';
import * as versionStore from './scheme-version.store.ts';

export const GetSchemeVersionInput = z.object({ schemeVersionId: Id });
export type GetSchemeVersionInput = z.infer<typeof GetSchemeVersionInput>;

export const GetSchemeVersionOutput = z.object({
  schemeVersionId: Id,
  schemeId: Id,
  code: z.string(),
  name: Bilingual,
  occupation: Bilingual,
  direction: Bilingual.nullable(),
  bodyName: Bilingual,
  version: z.string(),
  state: z.enum(['draft', 'published', 'retired']),
  title: Bilingual,
  rules: SchemeRules,
  revision: z.int(),
  inForceOn: CalendarDate.nullable(),
  closedOn: CalendarDate.nullable(),
  check: SchemeCheck,
  mayDraft: z.boolean(),
  mayPublish: z.boolean(),
});
export type GetSchemeVersionOutput = z.infer<typeof GetSchemeVersionOutput>;

/** One version with its rules and what keeps it from publication. */
export const getSchemeVersionProcedure = procedureFor('certification.readSchemes')
  .input(GetSchemeVersionInput)
  .output(GetSchemeVersionOutput)
  .query(({ ctx, input }) => getSchemeVersion(ctx, input));

export async function getSchemeVersion(
  ctx: Pick<PersonContext, 'db' | 'actor'>,
  { schemeVersionId }: GetSchemeVersionInput,
): Promise<GetSchemeVersionOutput> {
  const seen = scopeIds(ctx.actor, 'certification.readSchemes', 'scheme');
  const found = await versionStore.findVersion(ctx.db, seen, schemeVersionId);
  if (!found) throw new KaopuError('NOT_FOUND');
  const scope = { type: 'scheme', id: found.schemeId } as const;
  return {
    ...found,
    check: checkScheme(found),
    mayDraft: found.state === 'draft' && may(ctx.actor, 'certification.draftScheme', scope),
    mayPublish: found.state === 'draft' && may(ctx.actor, 'certification.publishScheme', scope),
  };
}
