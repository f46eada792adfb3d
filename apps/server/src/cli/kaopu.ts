import { Command } from 'commander';
import { addAdmin } from './admin-create.ts';
import { addAuditVerify } from './audit-verify.ts';
import { addBackup } from './backup.ts';
import { addKeys } from './keys.ts';
import { addRestore } from './restore.ts';

const program = new Command('kaopu').description('what is done beside the running server');
program.showHelpAfterError().helpCommand(false);
for (const add of [addBackup, addRestore, addAdmin, addAuditVerify, addKeys]) add(program);
await program.parseAsync();
