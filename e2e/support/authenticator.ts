import { generateTOTP } from '@oslojs/otp';

/** The secret of every authenticator app in the demo; its start prints it in base32. */
const demoSecret = new TextEncoder().encode('kaopu-demo-totp-2026');

/** The six digits that the app of somebody in the demo shows now. */
export const readAuthenticator = (): string => generateTOTP(demoSecret, 30, 6);
