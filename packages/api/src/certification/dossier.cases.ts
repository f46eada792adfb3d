import type { PersonActor } from '@kaopu/domain/identity/actor.ts';
import { insertTeaching } from '@kaopu/testing/factories/insert-teaching.ts';
import { v7 } from 'uuid';
import type { CasesOf } from '../permissions/case.ts';
import type { Stage } from '../permissions/stage.ts';
import type { certificationForStaff } from './certification.router.ts';
import type { CertificationGround } from './certification-ground.ts';

type Cases = Pick<
  CasesOf<typeof certificationForStaff>,
  | 'listApplications'
  | 'getDossier'
  | 'judgeEvidence'
  | 'recordEvidence'
  | 'admitApplication'
  | 'refuseApplication'
>;

/** Puts on record that the holder taught an applicant a year ago. */
export const teach = ({ db, holder }: Stage, { personId }: PersonActor) =>
  insertTeaching(db, {
    ...{ personId, instructorId: holder.personId },
    from: new Date('2025-09-28T00:00:00Z'),
    to: new Date('2025-10-26T00:00:00Z'),
  });

export function casesForDossiers({ officers, waiting, judged }: CertificationGround): Cases {
  const { applicationId } = waiting;
  /** A call, and the same call after the holder taught the applicant. */
  const ofApplicant = <Input>(ask: (stage: Stage) => Promise<Input> | Input, { applicant } = waiting) => ({
    own: async (stage: Stage) => ({ input: await ask(stage) }),
    conflicted: async (stage: Stage) => {
      await teach(stage, applicant);
      return { input: await ask(stage) };
    },
  });
  const findUnjudged = async ({ as }: Stage) => {
    const { evidence } = await as(officers.registrar).staff.certification.getDossier({ applicationId });
    return evidence.find(({ proofId }) => proofId === 'work')?.evidenceId ?? '';
  };
  return {
    listApplications: { own: () => ({ input: { limit: 100 }, shows: applicationId }) },
    getDossier: ofApplicant(() => ({ applicationId })),
    judgeEvidence: ofApplicant(async (stage) => ({
      ...{ evidenceId: await findUnjudged(stage), verdict: 'accepted' as const, reason: '' },
    })),
    recordEvidence: ofApplicant(() => ({
      ...{ applicationId, proofId: 'interview', statement: '面谈完成', idempotencyKey: v7() },
    })),
    admitApplication: ofApplicant(() => ({ applicationId: judged.applicationId }), judged),
    refuseApplication: ofApplicant(() => ({ applicationId, reason: '材料不足' })),
  };
}
