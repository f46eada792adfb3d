import type { Page } from '@playwright/test';

export type VirtualAuthenticator = {
  /** How many passkeys it holds. */
  countPasskeys(): Promise<number>;
  /** Whether the person at the device proves who they are from now on; false plays a stranger or a refusal. */
  verifyUser(isVerified: boolean): Promise<void>;
  /** Unplugs it. */
  remove(): Promise<void>;
};

/**
 * Plugs into the page's browser a device that makes and uses passkeys without asking: built in, with user
 * verification, holding its keys itself. Works on `localhost` and on https.
 */
export async function addVirtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async countPasskeys() {
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.length;
    },
    async verifyUser(isUserVerified) {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    async remove() {
      await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      await devtools.detach();
    },
  };
}
