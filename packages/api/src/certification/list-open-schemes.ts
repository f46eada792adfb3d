import { calendarDayAt } from '@kaopu/domain/certification/calendar-date.ts';
import { Requirement } from '@kaopu/domain/certification/scheme-rules.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { PageInput, pageOf, toPage } from '../page.ts';
import { publicProcedure } from '../trpc.ts';
import * as versionStore from './scheme-version.store.ts';

export const OpenScheme = z.object({
  schemeVersionId: Id,
  schemeId: Id,
  bodyId: Id,
  code: z.string(),
  name: Bilingual,
  occupation: Bilingual,
  direction: Bilingual.nullable(),
  bodyName: Bilingual,
  title: Bilingual,
  validityMonths: z.int(),
  levels: z.array(z.object({ levelCode: z.string(), name: Bilingual, requirements: z.array(Requirement) })),
  routes: z.array(
    z.object({
      route: z.string(),
      name: Bilingual,
      summary: Bilingual,
      levelCodes: z.array(z.string()),
      requirements: z.array(Requirement),
    }),
  ),
  common: z.array(Requirement),
});
export type OpenScheme = z.infer<typeof OpenScheme>;

export const ListOpenSchemesOutput = pageOf(OpenScheme);
export type ListOpenSchemesOutput = z.infer<typeof ListOpenSchemesOutput>;

/** What this body certifies today, with what each level and route asks; anybody may see it. */
export const listOpenSchemesProcedure = publicProcedure
  .input(PageInput)
  .output(ListOpenSchemesOutput)
  .query(({ ctx, input }) => listOpenSchemes(ctx, input));

export async function listOpenSchemes(
  ctx: Pick<Context, 'db' | 'clock'>,
  { cursor, limit }: PageInput,
): Promise<ListOpenSchemesOutput> {
  const after = cursor === undefined ? {} : { after: cursor };
  const day = todayOfBody(ctx.clock.now());
  const found = await versionStore.listOpenVersions(ctx.db, day, { ...after, limit });
  const page = toPage(found, limit, ({ code }) => code);
  const rows = page.rows.map(({ rules, ...version }) => ({
    ...version,
    levels: rules.levels,
    routes: rules.routes,
    common: rules.common,
    validityMonths: rules.validity.months,
  }));
  return { ...page, rows };
}

/** The day on which a scheme is open or not; the bodies' calendars are the same one so far. */
export const todayOfBody = (now: Date): string => calendarDayAt(now, 'Asia/Shanghai');
