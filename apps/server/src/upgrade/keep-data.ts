import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findPublishedHead } from '@kaopu/api/audit/audit.offers.ts';
import type { Database } from '@kaopu/db/client.ts';
import { credential } from '@kaopu/db/schema/certification.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { runCommand } from '../cli/run-command.ts';
import { withDatabase } from '../cli/with-database.ts';
import { StartFault } from '../start-fault.ts';
import { KeptFacts } from './kept-facts.ts';

// node apps/server/src/upgrade/keep-data.ts NAME: keeps the data of a running demo, and what must stay so of it, for
// the upgrade test of every version that comes after.
const [name = ''] = process.argv.slice(2);
await runCommand((settings) =>
  withDatabase({ settings, whenInUse: 'join' }, async (database) => {
    const target = join(import.meta.dirname, 'data', name);
    await makeBackup({ sql: database.sql, settings, target: `${target}.backup`, now: new Date() });
    await writeFile(`${target}.json`, `${JSON.stringify(await gatherFacts(database), null, 2)}\n`);
  }),
);

async function gatherFacts({ db }: Database): Promise<KeptFacts> {
  const head = await findPublishedHead(db);
  if (head === null) throw new StartFault('Nothing is sealed yet. Wait a minute.');
  const credentials = await db.select().from(credential).orderBy(credential.number);
  return KeptFacts.parse({
    head: JSON.parse(head),
    credentials: credentials.map(({ verifyCode, documentSha256 }) => ({ verifyCode, documentSha256 })),
  });
}
