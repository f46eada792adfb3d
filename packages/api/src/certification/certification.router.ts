import { router } from '../trpc.ts';
import { addEvidenceProcedure } from './add-evidence.ts';
import { admitApplicationProcedure } from './admit-application.ts';
import { castVoteProcedure } from './cast-vote.ts';
import { closeDecisionProcedure } from './close-decision.ts';
import { createBodyProcedure } from './create-body.ts';
import { createSchemeProcedure } from './create-scheme.ts';
import { declareConflictProcedure } from './declare-conflict.ts';
import { getDecisionProcedure } from './get-decision.ts';
import { getDossierProcedure } from './get-dossier.ts';
import { getMyApplicationProcedure } from './get-my-application.ts';
import { getSchemeVersionProcedure } from './get-scheme-version.ts';
import { judgeEvidenceProcedure } from './judge-evidence.ts';
import { listApplicationsProcedure } from './list-applications.ts';
import { listBodiesProcedure } from './list-bodies.ts';
import { listDecisionsProcedure } from './list-decisions.ts';
import { listMyApplicationsProcedure } from './list-my-applications.ts';
import { listOpenSchemesProcedure } from './list-open-schemes.ts';
import { listSchemesProcedure } from './list-schemes.ts';
import { openDecisionProcedure } from './open-decision.ts';
import { publishSchemeVersionProcedure } from './publish-scheme-version.ts';
import { recordEvidenceProcedure } from './record-evidence.ts';
import { refuseApplicationProcedure } from './refuse-application.ts';
import { removeEvidenceProcedure } from './remove-evidence.ts';
import { saveSchemeDraftProcedure } from './save-scheme-draft.ts';
import { startApplicationProcedure } from './start-application.ts';
import { startSchemeVersionProcedure } from './start-scheme-version.ts';
import { submitApplicationProcedure } from './submit-application.ts';
import { withdrawApplicationProcedure } from './withdraw-application.ts';

export const certificationForLearners = router({
  listOpenSchemes: listOpenSchemesProcedure,
  startApplication: startApplicationProcedure,
  addEvidence: addEvidenceProcedure,
  removeEvidence: removeEvidenceProcedure,
  submitApplication: submitApplicationProcedure,
  withdrawApplication: withdrawApplicationProcedure,
  listMyApplications: listMyApplicationsProcedure,
  getMyApplication: getMyApplicationProcedure,
});

export const certificationForStaff = router({
  createBody: createBodyProcedure,
  listBodies: listBodiesProcedure,
  createScheme: createSchemeProcedure,
  startSchemeVersion: startSchemeVersionProcedure,
  listSchemes: listSchemesProcedure,
  getSchemeVersion: getSchemeVersionProcedure,
  saveSchemeDraft: saveSchemeDraftProcedure,
  publishSchemeVersion: publishSchemeVersionProcedure,

  listApplications: listApplicationsProcedure,
  getDossier: getDossierProcedure,
  judgeEvidence: judgeEvidenceProcedure,
  recordEvidence: recordEvidenceProcedure,
  admitApplication: admitApplicationProcedure,
  refuseApplication: refuseApplicationProcedure,

  openDecision: openDecisionProcedure,
  listDecisions: listDecisionsProcedure,
  getDecision: getDecisionProcedure,
  declareConflict: declareConflictProcedure,
  castVote: castVoteProcedure,
  closeDecision: closeDecisionProcedure,
});
