import { router } from '../trpc.ts';
import { enrolProcedure } from './enrol.ts';

export const learningForLearners = router({
  enrol: enrolProcedure,
});

export const learningForStaff = router({});
