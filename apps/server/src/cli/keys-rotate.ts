import { rotateSigningKey } from '@kaopu/api/certification/signing-keys.ts';
import type { Command } from 'commander';
import { withKeyKeeper } from './keys-keeper.ts';
import { runCommand } from './run-command.ts';

/** `kaopu keys rotate`: a new key signs from now on, and what the old one signed stays verifiable. */
export function addKeysRotate(keys: Command): void {
  keys
    .command('rotate')
    .description('sign with a new key from now on; what the present one signed stays verifiable')
    .action(() =>
      runCommand((settings) =>
        withKeyKeeper(settings, async (keeper) => {
          const signingKeyId = await rotateSigningKey(keeper);
          console.log(`${signingKeyId} signs from now on. The key before it stays in the DID document.`);
        }),
      ),
    );
}
