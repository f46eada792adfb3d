import { generateHOTP } from '@oslojs/otp';
import { expect } from '@playwright/test';

/** The secret of every authenticator app in the demo; `kaopu demo code` tells it. */
const demoSecret = new TextEncoder().encode('kaopu-demo-totp-2026');
const stepMs = 30_000;

/** The last code that each person used. A code works once. */
const usedBy = new Map<string, number>();

/**
 * Six digits that the app of somebody in the demo shows and that they have not used yet: those of now, or of the
 * next half minute, which the server takes too. Whoever signs in a third time in that while waits.
 */
export async function readAuthenticator(email: string): Promise<string> {
  const next = (usedBy.get(email) ?? 0) + 1;
  const present = () => Math.floor(Date.now() / stepMs);
  await expect.poll(present, { timeout: 2 * stepMs }).toBeGreaterThanOrEqual(next - 1);
  const step = Math.max(present(), next);
  usedBy.set(email, step);
  return generateHOTP(demoSecret, BigInt(step), 6);
}
