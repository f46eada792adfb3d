import type { Db } from '@kaopu/db/client.ts';
import type { CasesOf } from '../permissions/case.ts';
import type { ScopePair } from '../permissions/cast.ts';
import { casesForApplicants } from './applicant.cases.ts';
import { casesForBoard } from './board.cases.ts';
import type { certificationForStaff } from './certification.router.ts';
import { prepareCertificationGround } from './certification-ground.ts';
import { casesForCredentials } from './credential.cases.ts';
import { casesForDossiers } from './dossier.cases.ts';
import { casesForFrameworks } from './framework.cases.ts';
import { casesForSchemes } from './scheme.cases.ts';

/** For the walk of docs/permissions.md: two schemes, and a case for each procedure of the room. */
export async function prepareCertification(db: Db) {
  const ground = await prepareCertificationGround(db);
  const scheme: ScopePair = { own: ground.scheme.schemeId, other: ground.otherScheme.schemeId };
  const staff: CasesOf<typeof certificationForStaff> = {
    ...casesForSchemes(ground),
    ...casesForFrameworks(ground),
    ...casesForDossiers(ground),
    ...casesForBoard(ground),
    ...casesForCredentials(ground),
  };
  return { scheme, staff, learner: casesForApplicants(ground) };
}
