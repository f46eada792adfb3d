import { procedureFor } from '../trpc.ts';
import { ChangeStatusInput, ChangeStatusOutput, changeStatus } from './change-status.ts';

/** Lifts a suspension, with a reason. */
export const reinstateCredentialProcedure = procedureFor('certification.changeStatus')
  .input(ChangeStatusInput)
  .output(ChangeStatusOutput)
  .mutation(({ ctx, input }) => changeStatus(ctx, 'reinstate', input));
