import type { CalendarDay } from '@kaopu/domain/certification/calendar-date.ts';
import { type IdentityDocument, identityDocumentNames } from '@kaopu/domain/certification/masked-identity.ts';
import { writeDay } from '@kaopu/domain/certification/write-day.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import type { NamedPerson } from '../identity/identity.offers.ts';
import type { SchemeVersion } from './scheme-version.store.ts';

/** What a certificate prints, by the variables of its wording; fixed at issuance. */
export type CertificateFacts = Record<string, string | Bilingual>;

/** What goes onto a certificate, as it is on record when it is issued. */
export type CertificateSource = {
  number: string;
  verifyUrl: string;
  holder: NamedPerson;
  identityDocument: IdentityDocument | null;
  employer: Bilingual | null;
  version: SchemeVersion;
  issuerName: Bilingual;
  levelCode: string;
  route: string;
  theoryMark: string | null;
  decision: { number: string; decidedOn: CalendarDay };
  validity: { firstDay: CalendarDay; lastDay: CalendarDay };
  batchNumber: number | null;
};

/** Gathers the printed values. What there is none of is left out, and the wording says what stands there then. */
export function toCertificateFacts(source: CertificateSource): CertificateFacts {
  const { holder, version, identityDocument } = source;
  const optional: Record<string, string | Bilingual | null> = {
    id_type: identityDocument && identityDocumentNames[identityDocument.type],
    id_masked: identityDocument?.masked ?? null,
    theory: source.theoryMark,
    direction: version.direction,
    employer: source.employer,
    batch: source.batchNumber === null ? null : String(source.batchNumber),
  };
  return {
    code: source.number,
    name: { 'zh-CN': holder.name, en: holder.latinName ?? holder.name },
    scheme_name: version.name,
    scheme_version: version.title,
    route_name: nameOfRoute(source),
    level: nameOfLevel(version, source.levelCode),
    occupation: version.occupation,
    decision_date: writeDay(source.decision.decidedOn),
    decision_code: source.decision.number,
    body: source.issuerName,
    valid_from: writeDay(source.validity.firstDay),
    valid_to: writeDay(source.validity.lastDay),
    verify_url: source.verifyUrl,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
  } as CertificateFacts;
}

/** 高级（L3）, Senior (L3); a name that holds the code already stays as it is. */
export function nameOfLevel({ rules }: Pick<SchemeVersion, 'rules'>, levelCode: string): Bilingual {
  const name = rules.levels.find((level) => level.levelCode === levelCode)?.name;
  if (!name) return { 'zh-CN': levelCode, en: levelCode };
  if (Object.values(name).every((text) => text.includes(levelCode))) return name;
  return { 'zh-CN': `${name['zh-CN']}（${levelCode}）`, en: `${name.en} (${levelCode})` };
}

function nameOfRoute({ version, route }: CertificateSource): Bilingual {
  const found = version.rules.routes.find((one) => one.route === route);
  return found?.name ?? { 'zh-CN': route, en: route };
}

/** The issuer's name as it is printed and signed: a demo says so in it. */
export function nameOfIssuer(bodyName: Bilingual, isDemo: boolean): Bilingual {
  if (!isDemo) return bodyName;
  return { 'zh-CN': `演示 DEMO · ${bodyName['zh-CN']}`, en: `DEMO · ${bodyName.en}` };
}
