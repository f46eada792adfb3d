import { IdentityDocument } from '@kaopu/domain/certification/masked-identity.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { findEmployers } from '../identity/identity.offers.ts';
import { procedureFor } from '../trpc.ts';
import * as applicationStore from './application.store.ts';
import { loadDossier } from './load-dossier.ts';

export const SubmitApplicationInput = z.object({
  applicationId: Id,
  /** Masked already: a whole number is refused. */
  identityDocument: IdentityDocument,
});
export type SubmitApplicationInput = z.infer<typeof SubmitApplicationInput>;

export const SubmitApplicationOutput = z.object({ submittedAt: Instant });
export type SubmitApplicationOutput = z.infer<typeof SubmitApplicationOutput>;

/**
 * Hands an application in; handing it in again gives the same answer. DOSSIER_INCOMPLETE, naming the first
 * requirement, while something that comes before admission was not even brought.
 */
export const submitApplicationProcedure = procedureFor('certification.apply')
  .input(SubmitApplicationInput)
  .output(SubmitApplicationOutput)
  .mutation(({ ctx, input }) => submitApplication(ctx, input));

export async function submitApplication(
  ctx: PersonContext,
  { applicationId, identityDocument }: SubmitApplicationInput,
): Promise<SubmitApplicationOutput> {
  const { personId } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    const application = await applicationStore.lockApplication(tx, { ownerId: personId }, applicationId);
    if (!application) throw new KaopuError('NOT_FOUND');
    if (application.state === 'submitted' && application.submittedAt) {
      return { submittedAt: application.submittedAt.toISOString() };
    }
    if (application.state !== 'draft') throw new KaopuError('CONFLICT', { state: application.state });
    const submittedAt = ctx.clock.now();
    const { dossier } = await loadDossier(tx, application, submittedAt);
    const missing = dossier.requirements.find(
      ({ neededFor, state }) => neededFor === 'admission' && state === 'unmet',
    );
    if (missing) throw new KaopuError('DOSSIER_INCOMPLETE', { requirement: missing.requirementId });
    const employers = await findEmployers(tx, [personId]);
    const employer = employers.find(({ from, to }) => from <= submittedAt && (!to || submittedAt < to));
    const facts = { identityDocument, employerSnapshot: employer?.name ?? null, submittedAt };
    await applicationStore.updateApplication(tx, applicationId, { state: 'submitted', ...facts });
    const subject = { kind: 'application', id: applicationId };
    await recordEvent(tx, ctx, 'certification.applicationSubmitted', { subject, data: { applicationId } });
    return { submittedAt: submittedAt.toISOString() };
  });
}
