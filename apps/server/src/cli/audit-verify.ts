import { readFile } from 'node:fs/promises';
import { verifyWholeRecord } from '@kaopu/api/audit/audit.offers.ts';
import type { Verdict } from '@kaopu/api/audit/finding.ts';
import { SignedHead } from '@kaopu/api/audit/signed-head.ts';
import type { Command } from 'commander';
import { StartFault } from '../start-fault.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

/**
 * `kaopu audit verify [HEAD]`: walks the whole record and names the first event that is not as it was. HEAD is a
 * file with a signed head that was kept elsewhere. Exit code 2 for a record that is broken.
 */
export function addAuditVerify(program: Command): void {
  program
    .command('audit')
    .description('the audit record')
    .command('verify')
    .argument('[head]', 'a file with a signed head that was kept')
    .description('verify the whole record, against a kept head where one is given')
    .action((file: string | undefined) =>
      runCommand(async (settings) => {
        const keptHead = file === undefined ? undefined : await readHead(file);
        await withDatabase({ settings, whenInUse: 'join' }, async ({ db }) => {
          const verdict = await verifyWholeRecord(db, keptHead);
          console.log(describe(verdict, keptHead));
          if (verdict.kind === 'broken') process.exitCode = 2;
        });
      }),
    );
}

async function readHead(file: string): Promise<SignedHead> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartFault(`The file ${file} cannot be read. Give the file in which a signed head was kept.`);
  });
  const result = SignedHead.safeParse(parseJson(text));
  if (result.success) return result.data;
  throw new StartFault(`The file ${file} holds no signed head of an audit record.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function describe(verdict: Verdict, keptHead: SignedHead | undefined): string {
  if (verdict.kind === 'whole') {
    const against = keptHead ? `, and agrees with the kept head of block ${keptHead.blockNumber}` : '';
    const { blocks, events, unsealed } = verdict;
    return `The record is whole: ${events} events in ${blocks} blocks, ${unsealed} waiting to be sealed${against}.`;
  }
  const { kind, blockNumber, position, eventId, explanation } = verdict.finding;
  const place = [`block ${blockNumber}`, position && `position ${position}`, eventId && `event ${eventId}`];
  return `The record is broken (${kind}) at ${place.filter(Boolean).join(', ')}: ${explanation}.`;
}
