import type { Reader } from '@kaopu/db/client.ts';
import { decideNextStep } from '@kaopu/domain/certification/application-step.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { instantCursor, PageInput, pageOf, readInstantCursor, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as applicationStore from './application.store.ts';
import { isDecisionIssued } from './credential.store.ts';
import { listDecisionsOn } from './decision.store.ts';
import { Step } from './dossier-view.ts';
import { type LoadedDossier, loadDossier } from './load-dossier.ts';

export const ApplicationSummary = z.object({
  applicationId: Id,
  schemeVersionId: Id,
  schemeName: Bilingual,
  versionTitle: Bilingual,
  occupation: Bilingual,
  levelCode: z.string(),
  levelName: Bilingual,
  route: z.string(),
  routeName: Bilingual,
  state: z.enum(['draft', 'submitted', 'admitted', 'refused', 'decided', 'withdrawn']),
  /** What happens next. */
  step: Step,
  met: z.int(),
  asked: z.int(),
  createdAt: Instant,
  submittedAt: Instant.nullable(),
  admittedAt: Instant.nullable(),
  endReason: z.string().nullable(),
});
export type ApplicationSummary = z.infer<typeof ApplicationSummary>;

export const ListMyApplicationsOutput = pageOf(ApplicationSummary);
export type ListMyApplicationsOutput = z.infer<typeof ListMyApplicationsOutput>;

/** One's own applications, the latest first, each with what happens next. */
export const listMyApplicationsProcedure = procedureFor('certification.apply')
  .input(PageInput)
  .output(ListMyApplicationsOutput)
  .query(({ ctx, input }) => listMyApplications(ctx, input));

export async function listMyApplications(
  ctx: Pick<PersonContext, 'db' | 'actor' | 'clock'>,
  { cursor, limit }: PageInput,
): Promise<ListMyApplicationsOutput> {
  const before = cursor === undefined ? {} : { before: readInstantCursor(cursor) };
  const { personId } = ctx.actor;
  const found = await applicationStore.listApplicationsOf(ctx.db, personId, { ...before, limit });
  const page = toPage(found, limit, (row) => instantCursor(row.createdAt, row.applicationId));
  const rows = [];
  for (const application of page.rows) {
    const loaded = await loadDossier(ctx.db, application, ctx.clock.now());
    rows.push(await summarise(ctx.db, application, loaded));
  }
  return { ...page, rows };
}

/** What a list says of an application. */
export async function summarise(
  reader: Reader,
  application: applicationStore.Application,
  { dossier, version }: LoadedDossier,
): Promise<ApplicationSummary> {
  const decisions = await listDecisionsOn(reader, application.applicationId);
  const latest = decisions.find(({ closedAt }) => closedAt !== null);
  const isIssued = latest ? await isDecisionIssued(reader, latest.decisionId) : false;
  const { state, levelCode, route } = application;
  const nameless = { 'zh-CN': '', en: '' };
  return {
    ...application,
    schemeName: version.name,
    versionTitle: version.title,
    occupation: version.occupation,
    levelName: version.rules.levels.find((level) => level.levelCode === levelCode)?.name ?? nameless,
    routeName: version.rules.routes.find((one) => one.route === route)?.name ?? nameless,
    step: decideNextStep({ state, dossier, outcome: latest?.outcome ?? null, isIssued }),
    met: dossier.requirements.filter((requirement) => requirement.state === 'met').length,
    asked: dossier.requirements.length,
    createdAt: application.createdAt.toISOString(),
    submittedAt: application.submittedAt?.toISOString() ?? null,
    admittedAt: application.admittedAt?.toISOString() ?? null,
  };
}
