import { router } from '../trpc.ts';
import { getAttemptProcedure } from './get-attempt.ts';
import { getResultProcedure } from './get-result.ts';
import { listAttemptsProcedure } from './list-attempts.ts';
import { listCandidatesProcedure } from './list-candidates.ts';
import { releaseResultsProcedure } from './release-results.ts';
import { reviewAttemptProcedure } from './review-attempt.ts';
import { saveResponseProcedure } from './save-response.ts';
import { startAttemptProcedure } from './start-attempt.ts';
import { submitAttemptProcedure } from './submit-attempt.ts';

export const deliveryForLearners = router({
  getAttempt: getAttemptProcedure,
  getResult: getResultProcedure,
  listAttempts: listAttemptsProcedure,
  saveResponse: saveResponseProcedure,
  startAttempt: startAttemptProcedure,
  submitAttempt: submitAttemptProcedure,
});

export const deliveryForStaff = router({
  listCandidates: listCandidatesProcedure,
  releaseResults: releaseResultsProcedure,
  reviewAttempt: reviewAttemptProcedure,
});
