import type { Db } from '@kaopu/db/client.ts';
import { v7 } from 'uuid';
import { auditCases } from './audit/audit.cases.ts';
import { prepareBank } from './bank/bank.cases.ts';
import { prepareCertification } from './certification/certification.cases.ts';
import { prepareDelivery } from './delivery/delivery.cases.ts';
import { prepareExams } from './exams/exams.cases.ts';
import { prepareIdentity } from './identity/identity.cases.ts';
import { prepareLearning } from './learning/learning.cases.ts';
import { notifyCases } from './notify/notify.cases.ts';
import type { Case } from './permissions/case.ts';
import { hireCast, type Scopes } from './permissions/cast.ts';

type CasesOfRooms = Readonly<Record<string, Readonly<Record<string, Case>>>>;

/**
 * For the walk of docs/permissions.md: what every room brings, one line a room, and the cast that calls all of it.
 * Each room builds its things by its own operations; nobody of the cast owns any of them.
 */
export async function prepareWalk(db: Db) {
  const certification = await prepareCertification(db);
  const learning = await prepareLearning(db);
  const bank = await prepareBank(db);
  const exams = await prepareExams(db);
  const delivery = await prepareDelivery(db, exams.administration);
  const identity = await prepareIdentity(db);

  const staff: CasesOfRooms = {
    ...{ audit: auditCases, notify: notifyCases },
    ...{ bank: bank.staff, certification: certification.staff, delivery: delivery.staff },
    ...{ exams: exams.staff, identity: identity.staff, learning: learning.staff },
  };
  const learner: CasesOfRooms = {
    ...{ certification: certification.learner, delivery: delivery.learner, exams: exams.learner },
    ...{ identity: identity.learner, learning: learning.learner },
  };
  const scopes: Scopes = {
    ...{ course: learning.course, bank: bank.bank, scheme: certification.scheme },
    ...{ administration: exams.administration, stage: { own: v7(), other: v7() } },
  };
  return { staff, learner, cast: await hireCast(db, scopes) };
}
