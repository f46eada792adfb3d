import { exampleFramework } from '@kaopu/domain/certification/competency-framework.example.ts';
import { v7 } from 'uuid';
import type { CasesOf } from '../permissions/case.ts';
import type { Stage } from '../permissions/stage.ts';
import type { certificationForStaff } from './certification.router.ts';
import type { CertificationGround } from './certification-ground.ts';

type Cases = Pick<
  CasesOf<typeof certificationForStaff>,
  'listFrameworks' | 'getFramework' | 'publishFramework'
>;

/** The two that read are the same for learners. */
export function casesForFrameworks({ officers, scheme }: CertificationGround): Cases {
  const wanted = () => ({
    bodyId: scheme.bodyId,
    framework: { ...exampleFramework, version: v7() },
    idempotencyKey: v7(),
  });
  const publish = ({ as }: Stage) => as(officers.chair).staff.certification.publishFramework(wanted());
  return {
    listFrameworks: {
      own: async (stage) => ({ input: undefined, shows: (await publish(stage)).frameworkId }),
    },
    getFramework: { own: async (stage) => ({ input: await publish(stage) }) },
    publishFramework: { own: () => ({ input: wanted() }) },
  };
}
