import type { Tx } from '@kaopu/db/client.ts';
import { calendarDayAt } from '@kaopu/domain/certification/calendar-date.ts';
import { makeCredentialNumber, nextUsableSerial } from '@kaopu/domain/certification/credential-number.ts';
import { findTheoryTest } from '@kaopu/domain/certification/dossier.ts';
import { IdentityDocument } from '@kaopu/domain/certification/masked-identity.ts';
import { type Validity, validityFrom } from '@kaopu/domain/certification/validity.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { PersonContext } from '../context.ts';
import { findPeople } from '../identity/identity.offers.ts';
import * as applicationStore from './application.store.ts';
import { type CertificateSource, nameOfIssuer } from './certificate-facts.ts';
import type { Decision } from './decision.store.ts';
import { printedMark } from './dossier-view.ts';
import { loadDossier } from './load-dossier.ts';
import { takeSerial } from './serial.store.ts';

/** A decision whose outcome is `pass`. */
export type PassedDecision = Decision & { closedAt: Date };

/** Everything that the certificate prints, read from the record, with the next number of the year. */
export async function gatherCredential(
  tx: Tx,
  ctx: PersonContext,
  decision: PassedDecision,
  facts: { issuedAt: Date; verifyUrl: string; batchNumber?: number },
): Promise<{ source: CertificateSource; validity: Validity }> {
  const reach = { scope: 'all' } as const;
  const application = await applicationStore.findApplication(tx, reach, decision.applicationId);
  const [holder] = await findPeople(tx, [decision.applicantId]);
  if (!application || !holder) throw new KaopuError('NOT_FOUND');
  const { dossier, version } = await loadDossier(tx, application, decision.closedAt);
  const validity = validityFrom(decision.closedAt, version.rules.validity.months, version.timeZone);
  const test = findTheoryTest(dossier);
  const source: CertificateSource = {
    number: await takeNumber(tx, version.rules.numberPrefix, facts.issuedAt, version.timeZone),
    verifyUrl: facts.verifyUrl,
    holder,
    identityDocument: IdentityDocument.nullable().parse(application.identityDocument),
    employer: application.employerSnapshot,
    version,
    issuerName: nameOfIssuer(version.bodyName, ctx.installation.isDemo),
    levelCode: decision.levelCode,
    route: decision.route,
    theoryMark: test && printedMark(test.scaled),
    decision: { number: decision.number, decidedOn: validity.firstDay },
    validity,
    batchNumber: facts.batchNumber ?? null,
  };
  return { source, validity };
}

/** The next certificate number of the year in which it is issued. */
async function takeNumber(tx: Tx, prefix: string, issuedAt: Date, timeZone: string): Promise<string> {
  const year = Number(calendarDayAt(issuedAt, timeZone).slice(0, 4));
  const usable = (serial: number) => nextUsableSerial({ prefix, year, serial });
  const serial = await takeSerial(tx, 'certificate', year, usable);
  return makeCredentialNumber({ prefix, year, serial });
}
