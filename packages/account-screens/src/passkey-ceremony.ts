import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { findPasskeyObstacle, type PasskeyObstacle } from './passkey-support.ts';

/** What went wrong between browser, device and person; the server was not asked. */
export class PasskeyProblem extends Error {
  readonly kind: 'cancelled' | 'known';

  constructor(kind: 'cancelled' | 'known', options: { cause: unknown }) {
    super(kind, options);
    this.name = 'PasskeyProblem';
    this.kind = kind;
  }
}

/** Asks the device to make a passkey. PasskeyProblem where person or device declined. */
export const makePasskey = (optionsJSON: Parameters<typeof startRegistration>[0]['optionsJSON']) =>
  told(startRegistration({ optionsJSON }));

/** Asks the device to sign with a passkey. PasskeyProblem where person or device declined. */
export const signWithPasskey = (optionsJSON: Parameters<typeof startAuthentication>[0]['optionsJSON']) =>
  told(startAuthentication({ optionsJSON }));

/** What stands between this very page and passkeys, or null. */
export const findObstacleHere = (
  installation: Parameters<typeof findPasskeyObstacle>[0],
): PasskeyObstacle | null =>
  findPasskeyObstacle(installation, { origin: location.origin, isSupported: browserSupportsWebAuthn() });

async function told<Answer>(ceremony: Promise<Answer>): Promise<Answer> {
  try {
    return await ceremony;
  } catch (cause) {
    const isKnown =
      cause instanceof WebAuthnError && cause.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
    throw new PasskeyProblem(isKnown ? 'known' : 'cancelled', { cause });
  }
}
