import { certificationForLearners } from './certification/certification.router.ts';
import { deliveryForLearners } from './delivery/delivery.router.ts';
import { examsForLearners } from './exams/exams.router.ts';
import { identityForLearners } from './identity/identity.router.ts';
import { learningForLearners } from './learning/learning.router.ts';
import { router } from './trpc.ts';

/** All that the learner application can name. */
export const learnerRouter = router({
  certification: certificationForLearners,
  identity: identityForLearners,
  delivery: deliveryForLearners,
  exams: examsForLearners,
  learning: learningForLearners,
});

export type LearnerRouter = typeof learnerRouter;
