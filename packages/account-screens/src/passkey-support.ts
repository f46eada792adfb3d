/** Why passkeys cannot be used here: not at this address, only at the public one, or not in this browser. */
export type PasskeyObstacle = 'unsupported' | 'elsewhere';

/** What stands between this page and passkeys, or null. They are bound to the origin of the public address. */
export function findPasskeyObstacle(
  installation: { readonly publicUrl: string; readonly hasPasskeys: boolean },
  here: { readonly origin: string; readonly isSupported: boolean },
): PasskeyObstacle | null {
  if (!installation.hasPasskeys) return 'unsupported';
  if (new URL(installation.publicUrl).origin !== here.origin) return 'elsewhere';
  return here.isSupported ? null : 'unsupported';
}
