import type { Command } from 'commander';
import { addKeysCompromise } from './keys-compromise.ts';
import { addKeysList } from './keys-list.ts';
import { addKeysRotate } from './keys-rotate.ts';

/** `kaopu keys`: the keys that sign credentials. */
export function addKeys(program: Command): void {
  const keys = program.command('keys').description('the keys that sign credentials');
  for (const add of [addKeysList, addKeysRotate, addKeysCompromise]) add(keys);
}
