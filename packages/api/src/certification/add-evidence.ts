import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import * as applicationStore from './application.store.ts';
import * as evidenceStore from './evidence.store.ts';
import { findEvidenceProof, getOpenForEvidence } from './evidence-policy.ts';

export const AddEvidenceInput = z.object({
  applicationId: Id,
  /** The proof of the scheme's rules that it is for. */
  proofId: z.string(),
  statement: z.string().trim().min(1).max(4000),
  /** A file that the applicant uploaded. */
  fileId: Id.nullable(),
  idempotencyKey: IdempotencyKey,
});
export type AddEvidenceInput = z.infer<typeof AddEvidenceInput>;

export const AddEvidenceOutput = z.object({ evidenceId: Id });
export type AddEvidenceOutput = z.infer<typeof AddEvidenceOutput>;

/**
 * Brings a piece of evidence, or makes a declaration. CONFLICT while the board is deciding or when the
 * application has ended; NOT_FOUND for a proof that the rules do not ask of the applicant.
 */
export const addEvidenceProcedure = procedureFor('certification.apply')
  .input(AddEvidenceInput)
  .output(AddEvidenceOutput)
  .mutation(({ ctx, input }) => addEvidence(ctx, input));

export async function addEvidence(ctx: PersonContext, input: AddEvidenceInput): Promise<AddEvidenceOutput> {
  const { applicationId, proofId, statement, fileId, idempotencyKey: key } = input;
  const { personId } = ctx.actor;
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key, operation: 'certification.addEvidence', input }, async () => {
      const application = await applicationStore.lockApplication(tx, { ownerId: personId }, applicationId);
      const open = await getOpenForEvidence(tx, application);
      const proof = await findEvidenceProof(tx, open, proofId);
      const isTheirs = proof && (proof.kind === 'declaration' || proof.broughtBy === 'applicant');
      if (!isTheirs) throw new KaopuError('NOT_FOUND', { field: 'proofId' });
      if (fileId && !(await evidenceStore.ownsFile(tx, personId, fileId))) {
        throw new KaopuError('NOT_FOUND', { field: 'fileId' });
      }
      const addedAt = ctx.clock.now();
      const evidenceId = ctx.chance.newId(addedAt);
      const brought = { evidenceId, applicationId, proofId, statement, fileId };
      await evidenceStore.insertEvidence(tx, { ...brought, addedBy: personId, addedAt });
      const subject = { kind: 'application', id: applicationId };
      const data = { applicationId, evidenceId, proofId };
      await recordEvent(tx, ctx, 'certification.evidenceAdded', { subject, data });
      return { evidenceId };
    }),
  );
}
