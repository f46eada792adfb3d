import { procedureFor } from '../trpc.ts';
import { ChangeStatusInput, ChangeStatusOutput, changeStatus } from './change-status.ts';

/** Suspends an active credential, with a reason; it may be reinstated. */
export const suspendCredentialProcedure = procedureFor('certification.changeStatus')
  .input(ChangeStatusInput)
  .output(ChangeStatusOutput)
  .mutation(({ ctx, input }) => changeStatus(ctx, 'suspend', input));
