import { z } from 'zod';
import { defineEvents } from '../audit/define-events.ts';
import { Id } from '../identifier.ts';
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
  signedOut: z.object({}),
  secondFactorShown: z.object({ method: z.enum(['totp', 'recovery_code', 'passkey']) }),
  passwordResetAsked: z.object({ personId: Id }),
  passwordChanged: z.object({ personId: Id }),
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
