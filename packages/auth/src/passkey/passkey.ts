import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyAssertion, PasskeyRegistration } from './passkey-response.ts';
import type { RelyingParty } from './relying-party.ts';

/** What a browser needs to make a passkey; goes to `startRegistration` of @simplewebauthn/browser as it is. */
export type PasskeyCreationOptions = Omit<PublicKeyCredentialCreationOptionsJSON, 'extensions'>;
/** What a browser needs to sign with one; goes to `startAuthentication`. */
export type PasskeyRequestOptions = Omit<PublicKeyCredentialRequestOptionsJSON, 'extensions'>;

/** A passkey as the database keeps it. */
export type StoredPasskey = {
  readonly passkeyId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
};

/** EdDSA, ES256 and RS256 by their COSE numbers: what every authenticator speaks one of. */
const algorithms = [-8, -7, -257];

/**
 * Options for a new passkey: one that can be found without a name (so that it signs in by itself) and that asks
 * its holder for a fingerprint, a face or a PIN (so that it is two factors in one).
 */
export function writeCreationOptions(
  party: RelyingParty,
  facts: {
    challenge: Uint8Array;
    personId: string;
    email: string;
    name: string;
    existing: readonly Pick<StoredPasskey, 'passkeyId'>[];
  },
): Promise<PasskeyCreationOptions> {
  return generateRegistrationOptions({
    rpName: 'Kaopu 考谱',
    rpID: party.id,
    challenge: Uint8Array.from(facts.challenge),
    userID: new TextEncoder().encode(facts.personId),
    userName: facts.email,
    userDisplayName: facts.name,
    excludeCredentials: facts.existing.map(({ passkeyId }) => ({ id: passkeyId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
    timeout: 300_000,
  });
}

/** Options for signing with a passkey: any of this site, or one of those named. */
export function writeRequestOptions(
  party: RelyingParty,
  facts: { challenge: Uint8Array; allowed?: readonly StoredPasskey[] },
): Promise<PasskeyRequestOptions> {
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: Uint8Array.from(facts.challenge),
    userVerification: 'required',
    timeout: 300_000,
    ...(facts.allowed && {
      allowCredentials: facts.allowed.map(({ passkeyId, transports }) => ({
        id: passkeyId,
        transports: [...transports],
      })),
    }),
  });
}

/** The new passkey of a registration, or null where anything in it is wrong: challenge, origin, form, signature. */
export async function readRegistration(
  party: RelyingParty,
  challenge: string,
  response: PasskeyRegistration,
): Promise<StoredPasskey | null> {
  const verified = await verifyRegistrationResponse({
    response: { ...response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null);
  if (!verified?.verified) return null;
  const { credential, credentialBackedUp } = verified.registrationInfo;
  return {
    passkeyId: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    backedUp: credentialBackedUp,
  };
}

/**
 * The passkey's new counter when the assertion is right, or null. The counter must rise where the passkey counts
 * at all: a copied one falls behind (WebAuthn Level 3, 6.1.1).
 */
export async function readAssertion(
  party: RelyingParty,
  challenge: string,
  response: PasskeyAssertion,
  passkey: StoredPasskey,
): Promise<{ counter: number; backedUp: boolean } | null> {
  const verified = await verifyAuthenticationResponse({
    response: { ...response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: passkey.passkeyId,
      publicKey: Uint8Array.from(passkey.publicKey),
      counter: passkey.counter,
    },
  }).catch(() => null);
  if (!verified?.verified) return null;
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  return { counter: newCounter, backedUp: credentialBackedUp };
}
