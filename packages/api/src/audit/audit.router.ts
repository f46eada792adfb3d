import { router } from '../trpc.ts';
import { getRecordStateProcedure } from './get-record-state.ts';
import { listEventsProcedure } from './list-events.ts';

export const auditForStaff = router({
  listEvents: listEventsProcedure,
  getRecordState: getRecordStateProcedure,
});
