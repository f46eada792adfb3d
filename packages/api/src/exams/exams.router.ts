import { router } from '../trpc.ts';
import { createTestProcedure } from './create-test.ts';
import { getAdministrationProcedure } from './get-administration.ts';
import { getSittingProcedure } from './get-sitting.ts';
import { getTestProcedure } from './get-test.ts';
import { listAdministrationsProcedure } from './list-administrations.ts';
import { listNextAdministrationsProcedure } from './list-next-administrations.ts';
import { listSittingsProcedure } from './list-sittings.ts';
import { listTestsProcedure } from './list-tests.ts';
import { publishFormProcedure } from './publish-form.ts';
import { registerProcedure } from './register.ts';
import { saveFormDraftProcedure } from './save-form-draft.ts';
import { scheduleAdministrationProcedure } from './schedule-administration.ts';

export const examsForLearners = router({
  getSitting: getSittingProcedure,
  listNextAdministrations: listNextAdministrationsProcedure,
  listSittings: listSittingsProcedure,
  register: registerProcedure,
});

export const examsForStaff = router({
  createTest: createTestProcedure,
  getAdministration: getAdministrationProcedure,
  getTest: getTestProcedure,
  listAdministrations: listAdministrationsProcedure,
  listTests: listTestsProcedure,
  publishForm: publishFormProcedure,
  saveFormDraft: saveFormDraftProcedure,
  scheduleAdministration: scheduleAdministrationProcedure,
});
