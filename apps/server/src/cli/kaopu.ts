import { Command } from 'commander';
import { addAdmin } from './admin-create.ts';
import { addAuditVerify } from './audit-verify.ts';
import { addBackup } from './backup.ts';
import { addDemoCode } from './demo-code.ts';
import { addKeys } from './keys.ts';
import { addRestore } from './restore.ts';

const program = new Command('kaopu').description('what is done beside the running server');
program.showHelpAfterError().helpCommand(false);
for (const add of [addBackup, addRestore, addAdmin, addAuditVerify, addKeys, addDemoCode]) add(program);
await program.parseAsync();
