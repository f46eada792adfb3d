import { router } from '../trpc.ts';
import { listDemoMailProcedure } from './list-demo-mail.ts';

export const notifyForStaff = router({
  listDemoMail: listDemoMailProcedure,
});
