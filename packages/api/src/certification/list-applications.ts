import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { instantCursor, PageInput, pageOf, readInstantCursor, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as applicationStore from './application.store.ts';
import { ApplicationSummary, summarise } from './list-my-applications.ts';
import { loadDossier } from './load-dossier.ts';

const State = z.enum(['submitted', 'admitted', 'refused', 'decided', 'withdrawn']);

export const ListApplicationsInput = PageInput.extend({
  states: z.array(State).min(1).default(['submitted', 'admitted']),
});
export type ListApplicationsInput = z.infer<typeof ListApplicationsInput>;

export const ListApplicationsOutput = pageOf(
  ApplicationSummary.extend({
    personId: Id,
    applicantName: z.string(),
    applicantLatinName: z.string().nullable(),
    employer: Bilingual.nullable(),
    /** Evidence that nobody has judged yet. */
    unjudged: z.int(),
    submittedAt: Instant.nullable(),
  }),
);
export type ListApplicationsOutput = z.infer<typeof ListApplicationsOutput>;

/** The applications that were handed in, newest first. */
export const listApplicationsProcedure = procedureFor('certification.readDossiers')
  .input(ListApplicationsInput)
  .output(ListApplicationsOutput)
  .query(({ ctx, input }) => listApplications(ctx, input));

export async function listApplications(
  ctx: Pick<PersonContext, 'db' | 'actor' | 'clock'>,
  { cursor, limit, states }: ListApplicationsInput,
): Promise<ListApplicationsOutput> {
  const scope = scopeIds(ctx.actor, 'certification.readDossiers', 'scheme');
  const before = cursor === undefined ? {} : { before: readInstantCursor(cursor) };
  const found = await applicationStore.listHandedIn(ctx.db, scope, { states, ...before, limit });
  const page = toPage(found, limit, (row) => instantCursor(row.createdAt, row.applicationId));
  const rows = [];
  for (const row of page.rows) {
    const loaded = await loadDossier(ctx.db, row, ctx.clock.now());
    rows.push({
      ...(await summarise(ctx.db, row, loaded)),
      personId: row.personId,
      applicantName: row.name,
      applicantLatinName: row.latinName,
      employer: row.employerSnapshot,
      unjudged: countUnjudged(loaded),
    });
  }
  return { ...page, rows };
}

/** Evidence that waits for a verdict; a declaration needs none. */
function countUnjudged({ dossier, evidence }: Awaited<ReturnType<typeof loadDossier>>): number {
  const declared = dossier.requirements
    .flatMap(({ ways }) => ways.flatMap(({ proofs }) => proofs))
    .flatMap(({ proof }) => (proof.kind === 'declaration' ? [proof.proofId] : []));
  return evidence.filter(({ verdict, proofId }) => verdict === null && !declared.includes(proofId)).length;
}
