import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { router } from '../trpc.ts';
import { addPasskeyProcedure, startPasskeyProcedure } from './add-passkey.ts';
import { addAffiliationProcedure, endAffiliationProcedure } from './affiliations.ts';
import { askPasswordResetProcedureFor } from './ask-password-reset.ts';
import { changePasswordProcedure } from './change-password.ts';
import { changeLanguageProcedure, changeNameProcedure } from './change-profile.ts';
import { confirmTotpProcedure } from './confirm-totp.ts';
import { endDutyProcedure } from './end-duty.ts';
import { enrolTotpProcedure } from './enrol-totp.ts';
import { getMyAccountProcedure } from './get-my-account.ts';
import { getPersonProcedure } from './get-person.ts';
import { getViewerProcedureFor } from './get-viewer.ts';
import { giveDutyProcedure } from './give-duty.ts';
import { listPeopleProcedure } from './list-people.ts';
import { listScopesProcedure } from './list-scopes.ts';
import { endAuthSessionProcedure, listMyAuthSessionsProcedure } from './my-auth-sessions.ts';
import { addOrganisationProcedure, listOrganisationsProcedure } from './organisations.ts';
import { makeRecoveryCodesProcedure } from './recovery-codes.ts';
import { removePasskeyProcedure, removeTotpProcedure } from './remove-factor.ts';
import { resetPasswordProcedureFor } from './reset-password.ts';
import { showPasskeyProcedure, startShowingPasskeyProcedure } from './show-passkey.ts';
import { showSecondFactorProcedure } from './show-second-factor.ts';
import { signInProcedureFor } from './sign-in.ts';
import { signInWithPasskeyProcedureFor, startPasskeySignInProcedure } from './sign-in-with-passkey.ts';
import { signOutProcedure } from './sign-out.ts';
import { signUpProcedure } from './sign-up.ts';

/** One's own account, the same on both sides. */
const ownAccount = (audience: Audience) => ({
  getViewer: getViewerProcedureFor(audience),
  signIn: signInProcedureFor(audience),
  signOut: signOutProcedure,
  startPasskeySignIn: startPasskeySignInProcedure,
  signInWithPasskey: signInWithPasskeyProcedureFor(audience),
  askPasswordReset: askPasswordResetProcedureFor(audience),
  resetPassword: resetPasswordProcedureFor(audience),
  changePassword: changePasswordProcedure,
  changeName: changeNameProcedure,
  changeLanguage: changeLanguageProcedure,
  getMyAccount: getMyAccountProcedure,
  enrolTotp: enrolTotpProcedure,
  confirmTotp: confirmTotpProcedure,
  removeTotp: removeTotpProcedure,
  makeRecoveryCodes: makeRecoveryCodesProcedure,
  showSecondFactor: showSecondFactorProcedure,
  startPasskey: startPasskeyProcedure,
  addPasskey: addPasskeyProcedure,
  removePasskey: removePasskeyProcedure,
  startShowingPasskey: startShowingPasskeyProcedure,
  showPasskey: showPasskeyProcedure,
  listMyAuthSessions: listMyAuthSessionsProcedure,
  endAuthSession: endAuthSessionProcedure,
});

/** What both applications can name of one's own account: the screens that they share are written against it. */
export type OwnAccountRouter = ReturnType<typeof router<ReturnType<typeof ownAccount>>>;

export const identityForLearners = router({
  ...ownAccount('learner'),
  signUp: signUpProcedure,
});

export const identityForStaff = router({
  ...ownAccount('staff'),
  listPeople: listPeopleProcedure,
  getPerson: getPersonProcedure,
  listScopes: listScopesProcedure,
  giveDuty: giveDutyProcedure,
  endDuty: endDutyProcedure,
  listOrganisations: listOrganisationsProcedure,
  addOrganisation: addOrganisationProcedure,
  addAffiliation: addAffiliationProcedure,
  endAffiliation: endAffiliationProcedure,
});
