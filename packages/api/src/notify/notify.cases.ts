import type { CasesOf } from '../permissions/case.ts';
import type { notifyForStaff } from './notify.router.ts';

/** For the walk of docs/permissions.md: a case for each procedure of the room. */
export const notifyCases: CasesOf<typeof notifyForStaff> = {
  listDemoMail: {
    own: async ({ as, holder: { email } }) => {
      await as({ kind: 'anonymous' }).learner.identity.askPasswordReset({ email });
      return { input: { limit: 100 }, shows: email };
    },
  },
};
