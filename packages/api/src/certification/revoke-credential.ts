import { procedureFor } from '../trpc.ts';
import { ChangeStatusInput, ChangeStatusOutput, changeStatus } from './change-status.ts';

/** Revokes a credential for good, with a reason. */
export const revokeCredentialProcedure = procedureFor('certification.changeStatus')
  .input(ChangeStatusInput)
  .output(ChangeStatusOutput)
  .mutation(({ ctx, input }) => changeStatus(ctx, 'revoke', input));
