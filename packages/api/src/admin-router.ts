import { auditForStaff } from './audit/audit.router.ts';
import { bankForStaff } from './bank/bank.router.ts';
import { certificationForStaff } from './certification/certification.router.ts';
import { deliveryForStaff } from './delivery/delivery.router.ts';
import { examsForStaff } from './exams/exams.router.ts';
import { identityForStaff } from './identity/identity.router.ts';
import { learningForStaff } from './learning/learning.router.ts';
import { notifyForStaff } from './notify/notify.router.ts';
import { router } from './trpc.ts';

/** All that the admin application can name. */
export const adminRouter = router({
  certification: certificationForStaff,
  identity: identityForStaff,
  audit: auditForStaff,
  bank: bankForStaff,
  delivery: deliveryForStaff,
  exams: examsForStaff,
  learning: learningForStaff,
  notify: notifyForStaff,
});

export type AdminRouter = typeof adminRouter;
