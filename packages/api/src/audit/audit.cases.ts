import { type CasesOf, withoutInput } from '../permissions/case.ts';
import type { auditForStaff } from './audit.router.ts';

/** For the walk of docs/permissions.md: a case for each procedure of the room. */
export const auditCases: CasesOf<typeof auditForStaff> = {
  listEvents: { own: () => ({ input: { limit: 100 }, shows: 'eventId' }) },
  getRecordState: withoutInput,
};
