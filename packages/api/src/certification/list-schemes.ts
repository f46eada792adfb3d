import { CalendarDate, Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { PageInput, pageOf, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as schemeStore from './scheme.store.ts';
import * as versionStore from './scheme-version.store.ts';

export const ListSchemesOutput = pageOf(
  z.object({
    schemeId: Id,
    code: z.string(),
    name: Bilingual,
    occupation: Bilingual,
    bodyName: Bilingual,
    versions: z.array(
      z.object({
        schemeVersionId: Id,
        version: z.string(),
        state: z.enum(['draft', 'published', 'retired']),
        title: Bilingual,
        inForceOn: CalendarDate.nullable(),
        closedOn: CalendarDate.nullable(),
      }),
    ),
  }),
);
export type ListSchemesOutput = z.infer<typeof ListSchemesOutput>;

/** The schemes with their versions, newest version first. */
export const listSchemesProcedure = procedureFor('certification.readSchemes')
  .input(PageInput)
  .output(ListSchemesOutput)
  .query(({ ctx, input }) => listSchemes(ctx, input));

export async function listSchemes(
  ctx: Pick<PersonContext, 'db' | 'actor'>,
  { cursor, limit }: PageInput,
): Promise<ListSchemesOutput> {
  const scope = scopeIds(ctx.actor, 'certification.readSchemes', 'scheme');
  const after = cursor === undefined ? {} : { after: cursor };
  const found = await schemeStore.listSchemes(ctx.db, scope, { ...after, limit });
  const page = toPage(found, limit, ({ code }) => code);
  const versions = await versionStore.listVersionsOf(
    ctx.db,
    page.rows.map(({ schemeId }) => schemeId),
  );
  const rows = page.rows.map((row) => ({
    ...row,
    versions: versions.filter(({ schemeId }) => schemeId === row.schemeId),
  }));
  return { ...page, rows };
}
