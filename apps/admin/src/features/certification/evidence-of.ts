import type { Application, CheckedProof, Evidence } from './certification-facts.ts';

/** What was brought for a proof, in the order in which it came. */
export function evidenceOf(application: Pick<Application, 'evidence'>, { proof }: CheckedProof): Evidence[] {
  if (proof.kind !== 'declaration' && proof.kind !== 'evidence') return [];
  return application.evidence
    .filter(({ proofId }) => proofId === proof.proofId)
    .toSorted((a, b) => a.addedAt.localeCompare(b.addedAt));
}

/** How many pieces wait for a verdict; a declaration needs none. */
export function countUnjudged(application: Pick<Application, 'evidence' | 'dossier'>): number {
  const declared = application.dossier.requirements
    .flatMap(({ ways }) => ways.flatMap(({ proofs }) => proofs))
    .flatMap(({ proof }) => (proof.kind === 'declaration' ? [proof.proofId] : []));
  return application.evidence.filter(
    ({ verdict, proofId }) => verdict === null && !declared.includes(proofId),
  ).length;
}

/** Evidence may be brought and judged until the case has ended or is before the board. */
export const isEvidenceOpen = ({ state, decisions }: Pick<Application, 'state' | 'decisions'>): boolean =>
  (state === 'submitted' || state === 'admitted') && decisions.every(({ closedAt }) => closedAt !== null);
