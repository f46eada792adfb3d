import {
  CertificateWordingError,
  type FilledCertificate,
  fillCertificate,
} from '@kaopu/domain/certification/certificate-wording.ts';
import { identityDocumentNames } from '@kaopu/domain/certification/masked-identity.ts';
import { type Validity, validityFrom } from '@kaopu/domain/certification/validity.ts';
import { writeDay } from '@kaopu/domain/certification/write-day.ts';
import type { Bilingual, Language } from '@kaopu/domain/language.ts';
import type { Application, Decision, SchemeVersion } from './certification-facts.ts';

export type PreviewFacts = {
  decision: Pick<Decision, 'number' | 'closedAt'>;
  application: Pick<
    Application,
    | 'applicantName'
    | 'applicantLatinName'
    | 'identityDocument'
    | 'employer'
    | 'dossier'
    | 'levelCode'
    | 'levelName'
    | 'routeName'
  >;
  version: Pick<SchemeVersion, 'rules' | 'name' | 'title' | 'occupation' | 'direction' | 'bodyName'>;
  isDemo: boolean;
  timeZone: string;
  /** What stands for the values that only issuance gives. */
  later: { code: string; verifyUrl: string };
};

export type Preview = { kind: 'filled'; text: FilledCertificate } | { kind: 'incomplete'; missing: string };

/** What a certificate would print in one language if it were issued now; or the value that its wording lacks. */
export function previewCertificate(facts: PreviewFacts, language: Language): Preview {
  const template = facts.version.rules.certificate;
  try {
    const values = valuesOf(facts, language);
    return { kind: 'filled', text: fillCertificate({ template, language, values, status: 'active' }) };
  } catch (error) {
    if (error instanceof CertificateWordingError) return { kind: 'incomplete', missing: error.missing };
    throw error;
  }
}

/** From the day of the decision, as long as the rules say; null while it is open. */
export function previewValidity({
  decision,
  version,
  timeZone,
}: Pick<PreviewFacts, 'decision' | 'version' | 'timeZone'>): Validity | null {
  if (decision.closedAt === null) return null;
  return validityFrom(new Date(decision.closedAt), version.rules.validity.months, timeZone);
}

function valuesOf(facts: PreviewFacts, language: Language): Record<string, string | null> {
  const { application, version, decision, later, isDemo } = facts;
  const { applicantName, applicantLatinName, identityDocument } = application;
  const validity = previewValidity(facts);
  const say = (text: Bilingual | null) => text?.[language] ?? null;
  const demo = { 'zh-CN': '演示 DEMO · ', en: 'DEMO · ' }[language];
  return {
    code: later.code,
    verify_url: later.verifyUrl,
    name: language === 'en' ? (applicantLatinName ?? applicantName) : applicantName,
    id_type: identityDocument && identityDocumentNames[identityDocument.type][language],
    id_masked: identityDocument?.masked ?? null,
    scheme_name: say(version.name),
    scheme_version: say(version.title),
    theory: theoryMarkOf(application.dossier),
    route_name: say(application.routeName),
    decision_date: validity && writeDay(validity.firstDay)[language],
    decision_code: decision.number,
    occupation: say(version.occupation),
    direction: say(version.direction),
    level: withCode(application.levelName[language], application.levelCode, language),
    body: (isDemo ? demo : '') + version.bodyName[language],
    employer: say(application.employer),
    valid_from: validity && writeDay(validity.firstDay)[language],
    valid_to: validity && writeDay(validity.lastDay)[language],
  };
}

/** 高级（L3）, Senior (L3): as issuance prints it, with the code once. */
function withCode(name: string, levelCode: string, language: Language): string {
  if (name.includes(levelCode)) return name;
  return language === 'en' ? `${name} (${levelCode})` : `${name}（${levelCode}）`;
}

/** The mark of the latest test that a met way rests on, as `findTheoryTest` chooses it. */
function theoryMarkOf({ requirements }: Application['dossier']): string | null {
  const tests = requirements
    .flatMap(({ ways }) => ways.filter(({ state }) => state === 'met'))
    .flatMap(({ proofs }) => proofs.flatMap(({ test }) => (test ? [test] : [])));
  return tests.toSorted((a, b) => b.passedAt.localeCompare(a.passedAt))[0]?.mark ?? null;
}
