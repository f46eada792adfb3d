import { hashToken, toToken } from '@kaopu/auth/auth-session/token.ts';
import type { Db } from '@kaopu/db/client.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { softwareAuthenticator } from '@kaopu/testing/software-authenticator.ts';
import { type CasesOf, withoutInput } from '../permissions/case.ts';
import { type Account, castPassword, openAccount } from '../permissions/cast.ts';
import { type Callers, type Stage, setStage } from '../permissions/stage.ts';
import { insertPasswordReset } from './account.store.ts';
import type { OwnAccountRouter } from './identity.router.ts';
import { testAuthenticator } from './test-accounts.ts';

type Api = ReturnType<OwnAccountRouter['createCaller']>;
const newPassword = 'granite harbour violin';
const anonymous = { kind: 'anonymous' } as const;

/** Somebody with every kind of duty that signing in asks for, and a passkey. */
async function openPasskeyAccount(db: Db) {
  const { holder } = await openAccount(db, ['trainee', 'instructor'], { secondFactorShown: true });
  const authenticator = newAuthenticator();
  const passkeyId = await addPasskey(setStage(db, { holder, audience: 'staff' }), authenticator);
  return { holder, authenticator, passkeyId };
}

/** For the walk of docs/permissions.md: a case for each procedure of one's own account, in one application. */
export async function prepareOwnAccount(db: Db, audience: Audience): Promise<CasesOf<OwnAccountRouter>> {
  const somebody = await openPasskeyAccount(db);
  const { email, password, tokens } = somebody.holder;
  return {
    getViewer: withoutInput,
    signIn: { own: () => ({ input: { email, password } }) },
    signOut: withoutInput,
    askPasswordReset: { own: () => ({ input: { email } }) },
    resetPassword: { own: async (stage) => ({ input: await askReset(stage, somebody.holder) }) },
    changePassword: { own: () => ({ input: { currentPassword: castPassword, newPassword } }) },
    changeName: { own: () => ({ input: { name: '石岚', latinName: 'Shi Lan' } }) },
    changeLanguage: { own: () => ({ input: { language: 'en' } }) },
    getMyAccount: withoutInput,
    listMyAuthSessions: {
      own: ({ holder }) => ({ input: undefined, shows: hashToken(holder.tokens[audience]) }),
      others: () => ({ input: undefined, shows: hashToken(tokens[audience]) }),
    },
    endAuthSession: {
      own: ({ holder }) => ({ input: { authSessionId: hashToken(holder.tokens[audience]) } }),
      others: () => ({ input: { authSessionId: hashToken(tokens[audience]) } }),
    },
    ...codeCases(),
    ...passkeyCases(somebody),
  };
}

function codeCases() {
  return {
    enrolTotp: withoutInput,
    confirmTotp: {
      own: async (stage: Stage) => {
        const authenticator = testAuthenticator(stage, await ownApi(stage).enrolTotp());
        return { input: { code: authenticator.code() } };
      },
    },
    removeTotp: { own: async (stage: Stage) => ({ input: void (await enrolTotp(stage)) }) },
    makeRecoveryCodes: { own: async (stage: Stage) => ({ input: void (await enrolTotp(stage)) }) },
    showSecondFactor: {
      own: async (stage: Stage) => {
        const [code = ''] = await enrolTotp(stage);
        return { input: { method: 'recovery_code' as const, code } };
      },
    },
  };
}

function passkeyCases(somebody: Awaited<ReturnType<typeof openPasskeyAccount>>) {
  return {
    startPasskeySignIn: withoutInput,
    signInWithPasskey: {
      own: async ({ as, audience }: Stage) => {
        const { options, ...challenge } = await apiOf(as(anonymous), audience).startPasskeySignIn();
        return { input: { ...challenge, response: somebody.authenticator.sign(options) } };
      },
    },
    startPasskey: withoutInput,
    addPasskey: {
      own: async (stage: Stage) => {
        const { options, ...challenge } = await ownApi(stage).startPasskey();
        return { input: { ...challenge, response: newAuthenticator().register(options), label: '我的手机' } };
      },
    },
    removePasskey: {
      own: async (stage: Stage) => ({ input: { passkeyId: await addPasskey(stage, newAuthenticator()) } }),
      others: () => ({ input: { passkeyId: somebody.passkeyId } }),
    },
    startShowingPasskey: {
      own: async (stage: Stage) => ({ input: void (await addPasskey(stage, newAuthenticator())) }),
    },
    showPasskey: {
      own: async (stage: Stage) => {
        const authenticator = newAuthenticator();
        await addPasskey(stage, authenticator);
        return { input: await answerWith(stage, authenticator) };
      },
      others: async (stage: Stage) => {
        await addPasskey(stage, newAuthenticator());
        return { input: await answerWith(stage, somebody.authenticator) };
      },
    },
  };
}

const newAuthenticator = () => softwareAuthenticator({ id: 'localhost', origin: 'http://localhost:7100' });
const apiOf = ({ staff, learner }: Callers, audience: Audience): Api =>
  audience === 'staff' ? staff.identity : learner.identity;
const ownApi = (stage: Stage): Api => apiOf(stage.holding(), stage.audience);

/** Enrols an authenticator app for the holder; gives their recovery codes. */
async function enrolTotp(stage: Stage): Promise<string[]> {
  const authenticator = testAuthenticator(stage, await ownApi(stage).enrolTotp());
  const { recoveryCodes } = await ownApi(stage).confirmTotp({ code: authenticator.code() });
  return recoveryCodes ?? [];
}

/** Registers the authenticator for the holder; gives the passkey's id. */
async function addPasskey(stage: Stage, authenticator: ReturnType<typeof newAuthenticator>) {
  const { options, ...challenge } = await ownApi(stage).startPasskey();
  await ownApi(stage).addPasskey({ ...challenge, response: authenticator.register(options), label: '手机' });
  return authenticator.passkeyId;
}

async function answerWith(stage: Stage, authenticator: ReturnType<typeof newAuthenticator>) {
  const { options, ...challenge } = await ownApi(stage).startShowingPasskey();
  return { ...challenge, response: authenticator.sign(options) };
}

/** A mailed link that somebody asked for, as they would answer it. */
async function askReset({ db, clock }: Stage, { personId }: Account) {
  const token = toToken(new Uint8Array(32).fill(7));
  const expiresAt = new Date(clock.now().getTime() + 3_600_000);
  await db.transaction((tx) => insertPasswordReset(tx, { tokenHash: hashToken(token), personId, expiresAt }));
  return { token, password: newPassword };
}
