import { examsForLearners } from './exams/exams.router.ts';
import { learningForLearners } from './learning/learning.router.ts';
import { router } from './trpc.ts';

/** All that the learner application can name. */
export const learnerRouter = router({
  exams: examsForLearners,
  learning: learningForLearners,
});

export type LearnerRouter = typeof learnerRouter;
