import type { Reader } from '@kaopu/db/client.ts';
import { type Proof, requirementsFor } from '@kaopu/domain/certification/scheme-rules.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Application } from './application.store.ts';
import { findOpenDecision } from './decision.store.ts';
import * as versionStore from './scheme-version.store.ts';

const open: readonly Application['state'][] = ['draft', 'submitted', 'admitted'];

/** The application, while its evidence may change: it has not ended and is not before the board. */
export async function getOpenForEvidence(
  reader: Reader,
  application: Application | null,
): Promise<Application> {
  if (!application) throw new KaopuError('NOT_FOUND');
  if (!open.includes(application.state)) throw new KaopuError('CONFLICT', { state: application.state });
  if (await findOpenDecision(reader, application.applicationId)) {
    throw new KaopuError('CONFLICT', { state: 'before_board' });
  }
  return application;
}

export type BroughtProof = Extract<Proof, { kind: 'declaration' | 'evidence' }>;

/** What the application's rules say of a proof that somebody brings, or null. */
export async function findEvidenceProof(
  reader: Reader,
  application: Application,
  proofId: string,
): Promise<BroughtProof | null> {
  const { rules } = await versionStore.getVersion(reader, application.schemeVersionId);
  const proofs = requirementsFor(rules, application).flatMap(({ ways }) => ways.flatMap((way) => way.proofs));
  const isMeant = (proof: Proof): proof is BroughtProof =>
    (proof.kind === 'declaration' || proof.kind === 'evidence') && proof.proofId === proofId;
  return proofs.find(isMeant) ?? null;
}
