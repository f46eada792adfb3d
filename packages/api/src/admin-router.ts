import { learningForStaff } from './learning/learning.router.ts';
import { router } from './trpc.ts';

/** All that the admin application can name. */
export const adminRouter = router({
  learning: learningForStaff,
});

export type AdminRouter = typeof adminRouter;
