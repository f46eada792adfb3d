import type { CertificateSheet } from '@kaopu/credentials/certificate/certificate-sheet.ts';
import { calendarDayAt } from '@kaopu/domain/certification/calendar-date.ts';
import { fillCertificate } from '@kaopu/domain/certification/certificate-wording.ts';
import { type CredentialStatus, statusPeriods } from '@kaopu/domain/certification/credential-status.ts';
import { toSealLines } from '@kaopu/domain/certification/seal-lines.ts';
import { writeDay } from '@kaopu/domain/certification/write-day.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Bilingual, Language } from '@kaopu/domain/language.ts';
import type { Dependencies } from '../dependencies.ts';
import * as credentialStore from './credential.store.ts';
import { toBilingual } from './credential-view.ts';
import { getVersion } from './scheme-version.store.ts';

type Reads = Pick<Dependencies, 'db' | 'clock' | 'installation'>;

/** The stamp of the wording that tells a status. */
const stampOf: Record<Exclude<CredentialStatus, 'not_issued'>, string> = {
  active: 'active',
  suspended: 'suspended',
  revoked: 'withdrawn',
  expired: 'expired',
};

/**
 * What the printed certificate says now, status included; whoever has the code may print it. The wording is that
 * of the scheme version, the values are those fixed at issuance.
 * @throws KaopuError NOT_FOUND
 */
export async function getCertificateSheet(
  { db, clock, installation }: Reads,
  { verifyCode, language }: { verifyCode: string; language: Language },
): Promise<CertificateSheet> {
  const found = await credentialStore.findPublished(db, { verifyCode });
  if (!found) throw new KaopuError('NOT_FOUND');
  const version = await getVersion(db, found.schemeVersionId);
  const events = (await credentialStore.findEventsOf(db, [found.credentialId])).get(found.credentialId) ?? [];
  const present = statusPeriods({ events, validUntil: found.validUntil }, clock.now()).at(-1);
  if (!present || present.status === 'not_issued') throw new KaopuError('NOT_FOUND');
  const status = stampOf[present.status];
  const template = version.rules.certificate;
  const printed = (variable: string) => toBilingual(found.certificate[variable])[language];
  const values = valuesIn(language, {
    ...found.certificate,
    status_date: writeDay(calendarDayAt(present.from, version.timeZone)),
  });
  return {
    language,
    wording: fillCertificate({ template, language, values, status }),
    otherTitle: template.title[language === 'en' ? 'zh-CN' : 'en'],
    holderName: printed('name'),
    levelLine: `${printed('occupation')} · ${printed('level')}`,
    issuerName: printed('body'),
    seal: toSealLines(version.boardName[language], language),
    verifyUrl: printed('verify_url'),
    verifyCode,
    status,
    demo: installation.isDemo,
    madeAt: present.from,
  };
}

function valuesIn(language: Language, facts: Record<string, string | Bilingual>): Record<string, string> {
  const entries = Object.entries(facts).map(([name, value]) => [name, toBilingual(value)[language]]);
  return Object.fromEntries(entries);
}
