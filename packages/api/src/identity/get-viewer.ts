import { findAuthSession } from '@kaopu/auth/auth-session/auth-session.ts';
import { findRelyingParty } from '@kaopu/auth/passkey/relying-party.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { Duty, type DutyAssignment, ScopeType } from '@kaopu/domain/identity/duty.ts';
import { holdsAnywhere, type Permission, permissions } from '@kaopu/domain/identity/permission.ts';
import { secondFactorState } from '@kaopu/domain/identity/second-factor.ts';
import { Language } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { isMailOn } from '../notify/notify.offers.ts';
import { publicProcedure } from '../trpc.ts';
import { findAccount } from './account.store.ts';
import { countFactors, hasAnyFactor } from './second-factor.store.ts';

const ViewerDuty = z.object({
  duty: Duty,
  scopeType: ScopeType,
  scopeId: Id.nullable(),
  from: Instant,
  to: Instant.nullable(),
});

export const ViewerPerson = z.object({
  personId: Id,
  name: z.string(),
  latinName: z.string().nullable(),
  email: z.string(),
  language: Language,
  /** Duties that hold in this auth session. With them screens ask `may` of domain, as the server does. */
  duties: z.array(ViewerDuty),
  /** Duties that wait for the second factor. */
  withheld: z.array(ViewerDuty),
  /** Permissions held in any scope: what navigation goes by. */
  permissions: z.array(z.enum(permissions as [Permission, ...Permission[]])),
  secondFactor: z.object({
    state: z.enum(['not_needed', 'to_show', 'to_enrol', 'shown']),
    /** What can be shown. */
    totp: z.boolean(),
    passkeys: z.int(),
    recoveryCodes: z.int(),
  }),
  /** When this auth session ends by itself. */
  endsAt: Instant,
});
export type ViewerPerson = z.infer<typeof ViewerPerson>;

export const GetViewerOutput = z.object({
  person: ViewerPerson.nullable(),
  installation: z.object({
    publicUrl: z.string(),
    isDemo: z.boolean(),
    /** Whether a forgotten password can be mailed. */
    isMailOn: z.boolean(),
    /** Whether the public address can have passkeys at all. */
    hasPasskeys: z.boolean(),
  }),
});
export type GetViewerOutput = z.infer<typeof GetViewerOutput>;

/** Who looks at the screen, what they may do, and what this installation can do. For anybody. */
export const getViewerProcedureFor = (audience: Audience) =>
  publicProcedure.output(GetViewerOutput).query(({ ctx }) => getViewer(ctx, audience));

export async function getViewer(ctx: Context, audience: Audience): Promise<GetViewerOutput> {
  const { publicUrl, isDemo } = ctx.installation;
  const hasPasskeys = findRelyingParty(publicUrl) !== null;
  const installation = { publicUrl, isDemo, isMailOn: isMailOn(ctx), hasPasskeys };
  return { person: await findViewer(ctx, audience), installation };
}

async function findViewer(ctx: Context, audience: Audience): Promise<ViewerPerson | null> {
  const { db, actor, cookie, clock } = ctx;
  if (actor.kind !== 'person') return null;
  const [account, authSession, factors] = await Promise.all([
    findAccount(db, actor.personId),
    findAuthSession(db, cookie.read(), audience, clock.now()),
    countFactors(db, actor.personId),
  ]);
  if (!account || !authSession) return null;
  const { personId, name, latinName, email, language } = account;
  const withheld = actor.withheld ?? [];
  const facts = {
    hasSecondFactor: hasAnyFactor(factors),
    secondFactorShown: authSession.secondFactorAt !== null,
    withheld,
  };
  return {
    personId,
    name,
    latinName,
    email,
    language,
    duties: actor.duties.map(toViewerDuty),
    withheld: withheld.map(toViewerDuty),
    permissions: permissions.filter((permission) => holdsAnywhere(actor, permission)),
    secondFactor: { state: secondFactorState(facts), ...factors },
    endsAt: authSession.endsAt.toISOString(),
  };
}

const toViewerDuty = ({ duty, scopeType, scopeId, from, to }: DutyAssignment) => ({
  duty,
  scopeType,
  scopeId,
  from: from.toISOString(),
  to: to?.toISOString() ?? null,
});
