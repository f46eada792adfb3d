import { adminRouter } from '@kaopu/api/admin-router.ts';
import { learnerRouter } from '@kaopu/api/learner-router.ts';

/** Every procedure that exists, under the name that it has in an address. */
export const procedureNames: ReadonlySet<string> = new Set(
  [learnerRouter, adminRouter].flatMap((router) => Object.keys(router._def.procedures)),
);
