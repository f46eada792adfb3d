import type { Proof } from '@kaopu/domain/certification/scheme-rules.ts';
import type { Living } from './living.ts';
import type { DemoScheme } from './load-scheme.ts';

/** Who deals with applications. */
export type Officers = { registrarId: string; chairId: string };

/** One person's way to the board. The instants rise in this order. */
export type Case = {
  personId: string;
  version: string;
  levelCode: string;
  route: string;
  /** The way of the entry condition, such as `l3-work`. */
  prerequisite: string;
  filed: Date;
  admitted: Date;
  /** How far it goes: `submitted` waits for the registrar, `admitted` for evidence, `complete` for the board. */
  until: 'submitted' | 'admitted' | 'complete';
};

const document = { type: 'resident_identity_card', masked: '1301**********0000' } as const;

/** Lives an application as far as its case says; gives its id. */
export async function loadApplication(
  living: Living,
  scheme: DemoScheme,
  officers: Officers,
  one: Case,
): Promise<string> {
  const { schemeVersionId } = scheme.get(one.version) ?? { schemeVersionId: '' };
  const { certification: mine } = await living.learner(one.personId, one.filed);
  const { levelCode, route } = one;
  const started = { schemeVersionId, levelCode, route, ...living.newKey() };
  const { applicationId } = await mine.startApplication(started);
  await bring(living, one, applicationId, 'admission');
  await mine.submitApplication({ applicationId, identityDocument: document });
  if (one.until === 'submitted') return applicationId;
  await acceptAll(living, officers, applicationId, one.admitted);
  const { certification: registrar } = await living.staff(officers.registrarId, one.admitted);
  await registrar.admitApplication({ applicationId });
  if (one.until === 'admitted') return applicationId;
  await bring(living, one, applicationId, 'decision');
  await recordAll(living, officers, applicationId, one.admitted);
  await acceptAll(living, officers, applicationId, one.admitted);
  return applicationId;
}

type Needed = 'admission' | 'decision';

/** The applicant makes the declarations and brings the evidence that is theirs to bring. */
async function bring(living: Living, one: Case, applicationId: string, neededFor: Needed): Promise<void> {
  const at = neededFor === 'admission' ? one.filed : one.admitted;
  const { certification } = await living.learner(one.personId, at);
  const { dossier } = await certification.getMyApplication({ applicationId });
  for (const proof of openProofs(dossier, neededFor, one.prerequisite)) {
    if (proof.kind !== 'declaration' && !(proof.kind === 'evidence' && proof.broughtBy === 'applicant'))
      continue;
    const { proofId, name } = proof;
    const statement = name['zh-CN'];
    await certification.addEvidence({ applicationId, proofId, statement, fileId: null, ...living.newKey() });
  }
}

/** Officers put on file what the body itself brings. */
async function recordAll(living: Living, officers: Officers, applicationId: string, at: Date): Promise<void> {
  const { certification } = await living.staff(officers.registrarId, at);
  const { dossier } = await certification.getDossier({ applicationId });
  for (const proof of openProofs(dossier, 'decision', '')) {
    if (proof.kind !== 'evidence' || proof.broughtBy !== 'body') continue;
    const { proofId, name } = proof;
    const statement = name['zh-CN'];
    await certification.recordEvidence({ applicationId, proofId, statement, ...living.newKey() });
  }
}

async function acceptAll(living: Living, officers: Officers, applicationId: string, at: Date): Promise<void> {
  const { certification } = await living.staff(officers.registrarId, at);
  const { evidence } = await certification.getDossier({ applicationId });
  for (const { evidenceId, verdict } of evidence) {
    if (verdict === null) await certification.judgeEvidence({ evidenceId, verdict: 'accepted', reason: '' });
  }
}

type Dossier = {
  requirements: {
    neededFor: Needed;
    state: string;
    ways: { wayId: string; proofs: { proof: Proof; state: string }[] }[];
  }[];
};

/** The proofs of one way of each open requirement: the chosen one where it is there, else the first. */
function openProofs(dossier: Dossier, neededFor: Needed, chosenWay: string): Proof[] {
  return dossier.requirements
    .filter((requirement) => requirement.neededFor === neededFor && requirement.state !== 'met')
    .flatMap(({ ways }) => (ways.find(({ wayId }) => wayId === chosenWay) ?? ways[0])?.proofs ?? [])
    .filter(({ state }) => state === 'unmet')
    .map(({ proof }) => proof);
}
