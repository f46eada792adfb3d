import { v7 } from 'uuid';
import type { CasesOf } from '../permissions/case.ts';
import type { Stage } from '../permissions/stage.ts';
import type { certificationForStaff } from './certification.router.ts';
import type { CertificationGround } from './certification-ground.ts';
import { teach } from './dossier.cases.ts';

type Cases = Pick<
  CasesOf<typeof certificationForStaff>,
  | 'issueCredential'
  | 'listCredentials'
  | 'getCredential'
  | 'previewStatusChange'
  | 'suspendCredential'
  | 'reinstateCredential'
  | 'revokeCredential'
>;

export function casesForCredentials({ officers, decided, certified }: CertificationGround): Cases {
  const { credentialId, applicant } = certified;
  const change = () => ({ credentialId, reason: '调查期间', idempotencyKey: v7() });
  /** A change of status, and the same for a holder whom the officer taught. */
  const changes = (prepare: (stage: Stage) => Promise<unknown> = async () => null) => ({
    own: async (stage: Stage) => {
      await prepare(stage);
      return { input: change() };
    },
    conflicted: async (stage: Stage) => {
      await prepare(stage);
      await teach(stage, applicant);
      return { input: change() };
    },
  });
  return {
    issueCredential: {
      own: () => ({ input: { decisionId: decided.decisionId, idempotencyKey: v7() } }),
    },
    listCredentials: { own: () => ({ input: { limit: 100 }, shows: credentialId }) },
    getCredential: { own: () => ({ input: { credentialId } }) },
    previewStatusChange: { own: () => ({ input: { credentialId, change: 'suspend' } }) },
    suspendCredential: changes(),
    reinstateCredential: changes(({ as }) =>
      as(officers.registrar).staff.certification.suspendCredential(change()),
    ),
    revokeCredential: changes(),
  };
}
