import { describeTotpKey, writeTotpCode } from '@kaopu/auth/second-factor/totp.ts';
import type { Command } from 'commander';
import { demoTotpSecret } from '../demo/demo-accounts.ts';

/** `kaopu demo code`: what an authenticator app would show, for a demo that is only looked at. */
export function addDemoCode(program: Command): void {
  program
    .command('demo')
    .description('find your way about the demo')
    .command('code')
    .description('show the six digits that the demo’s accounts with an authenticator ask for')
    .action(() => {
      console.log(writeTotpCode(demoTotpSecret, new Date()));
      const { secret } = describeTotpKey(demoTotpSecret, 'demo');
      console.log(`It changes every half minute and works once. For an authenticator app: ${secret}`);
    });
}
