import { z } from 'zod';
import { defineEvents } from '../audit/define-events.ts';
import { Id } from '../identifier.ts';
import { Language } from '../language.ts';
import { Duty, ScopeType } from './duty.ts';

const assignment = {
  assignmentId: Id,
  personId: Id,
  duty: Duty,
  scopeType: ScopeType,
  scopeId: Id.nullable(),
};

export const identityEvents = defineEvents('identity', {
  signedUp: z.object({ personId: Id }),
  signedIn: z.object({ audience: z.enum(['learner', 'staff']), method: z.enum(['password', 'passkey']) }),
  signInRefused: z.object({
    audience: z.enum(['learner', 'staff']),
    method: z.enum(['password', 'passkey']),
  }),
  signedOut: z.object({}),
  authSessionEnded: z.object({ personId: Id }),
  secondFactorShown: z.object({ method: z.enum(['totp', 'recovery_code', 'passkey']) }),
  secondFactorRefused: z.object({ method: z.enum(['totp', 'recovery_code', 'passkey']) }),
  recoveryCodesMade: z.object({ personId: Id }),
  nameChanged: z.object({ personId: Id }),
  languageChanged: z.object({ personId: Id, language: Language }),
  passwordResetAsked: z.object({ personId: Id }),
  passwordChanged: z.object({ personId: Id, by: z.enum(['holder', 'mailed_link']) }),
  totpEnrolled: z.object({ personId: Id }),
  totpRemoved: z.object({ personId: Id }),
  passkeyAdded: z.object({ personId: Id }),
  passkeyRemoved: z.object({ personId: Id }),
  dutyGiven: z.object(assignment),
  dutyEnded: z.object(assignment),
  organisationAdded: z.object({ organisationId: Id }),
  affiliationAdded: z.object({ affiliationId: Id, personId: Id, organisationId: Id }),
  affiliationEnded: z.object({ affiliationId: Id, personId: Id, organisationId: Id }),
});
