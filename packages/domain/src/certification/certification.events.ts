import { z } from 'zod';
import { defineEvents } from '../audit/define-events.ts';
import { Id, Instant } from '../identifier.ts';
import { VoteChoice } from './decide-outcome.ts';
import { RecusalGround } from './recusal.ts';

const applicationId = Id;
const ofDecision = { decisionId: Id, applicationId };
const ofCredential = { credentialId: Id, number: z.string() };
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Reasons and statements are personal data: they lie beside the event, not in it. */
export const certificationEvents = defineEvents('certification', {
  bodyAdded: z.object({ bodyId: Id, kind: z.enum(['private', 'filed']) }),
  schemeCreated: z.object({ schemeId: Id, code: z.string() }),
  schemeDraftStarted: z.object({ schemeId: Id, schemeVersionId: Id, version: z.string() }),
  schemeDraftSaved: z.object({ schemeVersionId: Id, revision: z.int() }),
  schemePublished: z.object({
    schemeId: Id,
    schemeVersionId: Id,
    version: z.string(),
    rulesSha256: Sha256,
    /** Earlier versions that this one closes to new applications. */
    closed: z.array(Id),
  }),
  frameworkPublished: z.object({
    frameworkId: Id,
    bodyId: Id,
    code: z.string(),
    version: z.string(),
    documentSha256: Sha256,
  }),

  applicationStarted: z.object({
    applicationId,
    schemeVersionId: Id,
    levelCode: z.string(),
    route: z.string(),
  }),
  evidenceAdded: z.object({ applicationId, evidenceId: Id, proofId: z.string() }),
  evidenceRemoved: z.object({ applicationId, evidenceId: Id, proofId: z.string() }),
  evidenceJudged: z.object({ applicationId, evidenceId: Id, verdict: z.enum(['accepted', 'refused']) }),
  applicationSubmitted: z.object({ applicationId }),
  applicationAdmitted: z.object({ applicationId }),
  applicationRefused: z.object({ applicationId }),
  applicationWithdrawn: z.object({ applicationId }),

  actRefused: z.object({
    applicationId,
    act: z.enum(['judgeEvidence', 'admitApplication', 'refuseApplication', 'closeDecision', 'changeStatus']),
    grounds: z.array(RecusalGround).min(1),
  }),

  decisionOpened: z.object({ ...ofDecision, number: z.string(), lotSeed: z.int() }),
  memberRecused: z.object({
    ...ofDecision,
    memberId: Id,
    grounds: z.array(RecusalGround).min(1),
    foundBy: z.enum(['system', 'declared']),
  }),
  memberStoodDown: z.object({ ...ofDecision, memberId: Id, lotSeed: z.int() }),
  memberSeatedAgain: z.object({ ...ofDecision, memberId: Id }),
  voteCast: z.object({ ...ofDecision, choice: VoteChoice }),
  voteRefused: z.object({ ...ofDecision, memberId: Id, grounds: z.array(RecusalGround).min(1) }),
  decisionClosed: z.object({
    ...ofDecision,
    outcome: VoteChoice,
    votes: z.object({ pass: z.int(), fail: z.int(), defer: z.int() }),
    recused: z.int(),
    stoodDown: z.int(),
  }),

  publicUrlFixed: z.object({ publicUrl: z.url() }),
  credentialIssued: z.object({
    ...ofCredential,
    decisionId: Id,
    signingKeyId: z.string(),
    documentSha256: Sha256,
  }),
  credentialSuspended: z.object(ofCredential),
  credentialReinstated: z.object(ofCredential),
  credentialRevoked: z.object(ofCredential),

  signingKeyMade: z.object({ signingKeyId: z.string(), purpose: z.enum(['credential', 'audit']) }),
  signingKeyRetired: z.object({ signingKeyId: z.string(), purpose: z.enum(['credential', 'audit']) }),
  signingKeyCompromised: z.object({ signingKeyId: z.string(), since: Instant }),
});
