import { router } from '../trpc.ts';
import { addEvidenceProcedure } from './add-evidence.ts';
import { admitApplicationProcedure } from './admit-application.ts';
import { castVoteProcedure } from './cast-vote.ts';
import { closeDecisionProcedure } from './close-decision.ts';
import { createBodyProcedure } from './create-body.ts';
import { createSchemeProcedure } from './create-scheme.ts';
import { declareConflictProcedure } from './declare-conflict.ts';
import { getCredentialProcedure } from './get-credential.ts';
import { getDecisionProcedure } from './get-decision.ts';
import { getDossierProcedure } from './get-dossier.ts';
import { getFrameworkProcedure } from './get-framework.ts';
import { getMyApplicationProcedure } from './get-my-application.ts';
import { getSchemeVersionProcedure } from './get-scheme-version.ts';
import { issueCredentialProcedure } from './issue-credential.ts';
import { judgeEvidenceProcedure } from './judge-evidence.ts';
import { listApplicationsProcedure } from './list-applications.ts';
import { listBodiesProcedure } from './list-bodies.ts';
import { listCredentialsProcedure } from './list-credentials.ts';
import { listDecisionsProcedure } from './list-decisions.ts';
import { listFrameworksProcedure } from './list-frameworks.ts';
import { listMyApplicationsProcedure } from './list-my-applications.ts';
import { listMyCredentialsProcedure } from './list-my-credentials.ts';
import { listOpenSchemesProcedure } from './list-open-schemes.ts';
import { listSchemesProcedure } from './list-schemes.ts';
import { openDecisionProcedure } from './open-decision.ts';
import { previewStatusChangeProcedure } from './preview-status-change.ts';
import { publishFrameworkProcedure } from './publish-framework.ts';
import { publishSchemeVersionProcedure } from './publish-scheme-version.ts';
import { recordEvidenceProcedure } from './record-evidence.ts';
import { refuseApplicationProcedure } from './refuse-application.ts';
import { reinstateCredentialProcedure } from './reinstate-credential.ts';
import { removeEvidenceProcedure } from './remove-evidence.ts';
import { revokeCredentialProcedure } from './revoke-credential.ts';
import { saveSchemeDraftProcedure } from './save-scheme-draft.ts';
import { startApplicationProcedure } from './start-application.ts';
import { startSchemeVersionProcedure } from './start-scheme-version.ts';
import { submitApplicationProcedure } from './submit-application.ts';
import { suspendCredentialProcedure } from './suspend-credential.ts';
import { withdrawApplicationProcedure } from './withdraw-application.ts';

export const certificationForLearners = router({
  listOpenSchemes: listOpenSchemesProcedure,
  listFrameworks: listFrameworksProcedure,
  getFramework: getFrameworkProcedure,
  startApplication: startApplicationProcedure,
  addEvidence: addEvidenceProcedure,
  removeEvidence: removeEvidenceProcedure,
  submitApplication: submitApplicationProcedure,
  withdrawApplication: withdrawApplicationProcedure,
  listMyApplications: listMyApplicationsProcedure,
  getMyApplication: getMyApplicationProcedure,
  listMyCredentials: listMyCredentialsProcedure,
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
  listFrameworks: listFrameworksProcedure,
  getFramework: getFrameworkProcedure,
  publishFramework: publishFrameworkProcedure,

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

  issueCredential: issueCredentialProcedure,
  listCredentials: listCredentialsProcedure,
  getCredential: getCredentialProcedure,
  previewStatusChange: previewStatusChangeProcedure,
  suspendCredential: suspendCredentialProcedure,
  reinstateCredential: reinstateCredentialProcedure,
  revokeCredential: revokeCredentialProcedure,
});
