import { auditForStaff } from './audit/audit.router.ts';
import { bankForStaff } from './bank/bank.router.ts';
import { examsForStaff } from './exams/exams.router.ts';
import { learningForStaff } from './learning/learning.router.ts';
import { router } from './trpc.ts';

/** All that the admin application can name. */
export const adminRouter = router({
  audit: auditForStaff,
  bank: bankForStaff,
  exams: examsForStaff,
  learning: learningForStaff,
});

export type AdminRouter = typeof adminRouter;
