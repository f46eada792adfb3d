import { listSigningKeys } from '@kaopu/api/certification/signing-key.store.ts';
import type { Command } from 'commander';
import { withKeyKeeper } from './keys-keeper.ts';
import { runCommand } from './run-command.ts';

/** `kaopu keys list`: every key that ever signed credentials, with what became of it. */
export function addKeysList(keys: Command): void {
  keys
    .command('list')
    .description('show every key that ever signed credentials')
    .action(() =>
      runCommand((settings) =>
        withKeyKeeper(settings, async ({ db }) => {
          for (const key of await listSigningKeys(db)) {
            console.log(`${key.signingKeyId}  made ${key.createdAt.toISOString()}  ${stateOf(key)}`);
          }
        }),
      ),
    );
}

function stateOf({ retiredAt, compromisedSince }: { retiredAt: Date | null; compromisedSince: Date | null }) {
  if (compromisedSince) return `compromised since ${compromisedSince.toISOString()}`;
  return retiredAt ? `retired ${retiredAt.toISOString()}` : 'active';
}
