import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { actUnlessConflicted, done, refused } from './act-unless-conflicted.ts';
import * as applicationStore from './application.store.ts';
import { caseOf, refuseConflicted } from './find-conflicts.ts';
import { loadDossier } from './load-dossier.ts';

export const AdmitApplicationInput = z.object({ applicationId: Id });
export type AdmitApplicationInput = z.infer<typeof AdmitApplicationInput>;

export const AdmitApplicationOutput = z.object({ admittedAt: Instant });
export type AdmitApplicationOutput = z.infer<typeof AdmitApplicationOutput>;

/**
 * Admits an applicant as a candidate; admitting again gives the same answer. DOSSIER_INCOMPLETE, naming the
 * first requirement, while one that comes before admission is not met.
 */
export const admitApplicationProcedure = procedureFor('certification.admitApplication')
  .input(AdmitApplicationInput)
  .output(AdmitApplicationOutput)
  .mutation(({ ctx, input }) => admitApplication(ctx, input));

export async function admitApplication(
  ctx: PersonContext,
  { applicationId }: AdmitApplicationInput,
): Promise<AdmitApplicationOutput> {
  const scope = scopeIds(ctx.actor, 'certification.admitApplication', 'scheme');
  return actUnlessConflicted(ctx, async (tx) => {
    const application = await applicationStore.lockApplication(tx, { scope }, applicationId);
    if (!application) throw new KaopuError('NOT_FOUND');
    if (application.state === 'admitted' && application.admittedAt) {
      return done({ admittedAt: application.admittedAt.toISOString() });
    }
    if (application.state !== 'submitted') throw new KaopuError('CONFLICT', { state: application.state });
    const now = ctx.clock.now();
    const { dossier } = await loadDossier(tx, application, now);
    const missing = dossier.requirements.find(
      ({ neededFor, state }) => neededFor === 'admission' && state !== 'met',
    );
    if (missing) throw new KaopuError('DOSSIER_INCOMPLETE', { requirement: missing.requirementId });
    const refusedFor = await refuseConflicted(
      tx,
      ctx,
      await caseOf(tx, application, now),
      'admitApplication',
    );
    if (refusedFor.length > 0) return refused(refusedFor);
    const admitted = { admittedAt: now, admittedBy: ctx.actor.personId };
    await applicationStore.updateApplication(tx, applicationId, { state: 'admitted', ...admitted });
    const subject = { kind: 'application', id: applicationId };
    await recordEvent(tx, ctx, 'certification.applicationAdmitted', { subject, data: { applicationId } });
    return done({ admittedAt: now.toISOString() });
  });
}
