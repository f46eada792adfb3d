import { findActiveKey } from '@kaopu/api/certification/signing-key.store.ts';
import { compromiseSigningKey } from '@kaopu/api/certification/signing-keys.ts';
import type { Command } from 'commander';
import { StartFault } from '../start-fault.ts';
import { withKeyKeeper } from './keys-keeper.ts';
import { runCommand } from './run-command.ts';

type Options = { since: string; key?: string };

/** `kaopu keys compromise --since`: a key is in other hands; its signatures prove nothing by themselves any more. */
export function addKeysCompromise(keys: Command): void {
  keys
    .command('compromise')
    .description('a key was stolen: what it signed counts only if the issued record has it')
    .requiredOption('--since <instant>', 'from when on it may have been in other hands, 2026-11-22T02:00:00Z')
    .option('--key <id>', 'which key; the present one unless told')
    .action((options: Options) =>
      runCommand((settings) =>
        withKeyKeeper(settings, async (keeper) => {
          const since = readInstant(options.since);
          const signingKeyId = options.key ?? (await findActiveKey(keeper.db))?.signingKeyId;
          if (!signingKeyId) throw new StartFault('There is no key yet.');
          const active = await compromiseSigningKey(keeper, { signingKeyId, since });
          console.log(`${signingKeyId} is marked as compromised since ${since.toISOString()}.`);
          console.log(`${active} signs now. Outside verifiers refuse the old key’s signatures from now on;`);
          console.log('the verify page accepts them where the issued record has the credential’s hash.');
        }),
      ),
    );
}

function readInstant(text: string): Date {
  const at = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(at.getTime())) {
    throw new StartFault(`--since ${text} is no instant. Write it like 2026-11-22 or 2026-11-22T02:00:00Z.`);
  }
  return at;
}
