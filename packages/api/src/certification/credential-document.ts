import { buildAchievementCredential } from '@kaopu/credentials/open-badge/build-achievement-credential.ts';
import { nameIdentity } from '@kaopu/credentials/open-badge/identity-object.ts';
import { requirementsFor } from '@kaopu/domain/certification/scheme-rules.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import { type CertificateSource, nameOfLevel } from './certificate-facts.ts';
import type { publicAddresses } from './public-address.ts';
import type { SchemeVersion } from './scheme-version.store.ts';

type Addresses = ReturnType<typeof publicAddresses>;
type Places = Record<'revocation' | 'suspension', { statusListId: string; index: number }>;

/** Builds the credential, still unsigned, from what its certificate prints. */
export function buildCredentialDocument(
  source: CertificateSource,
  facts: { addresses: Addresses; verifyCode: string; places: Places; awardedAt: Date; validUntil: Date },
) {
  const { version, levelCode, holder, decision } = source;
  const { addresses, places } = facts;
  const place = ({ statusListId, index }: Places['revocation']) => ({
    listUrl: addresses.statusList(statusListId),
    index,
  });
  return buildAchievementCredential({
    credentialUrl: addresses.credential(facts.verifyCode),
    mainLanguage: 'zh-CN',
    issuer: { did: addresses.did, name: source.issuerName, url: addresses.base },
    achievement: describeAchievement(version, levelCode, addresses),
    holder: [nameIdentity(holder.name), ...(holder.latinName ? [nameIdentity(holder.latinName)] : [])],
    certificateNumber: source.number,
    route: {
      id: source.route,
      name: version.rules.routes.find(({ route }) => route === source.route)?.name ?? version.title,
    },
    decision: { code: decision.number, decidedOn: decision.decidedOn },
    results: source.theoryMark === null ? [] : [theoryResult(source.theoryMark)],
    awardedAt: toSecond(facts.awardedAt),
    validFrom: toSecond(facts.awardedAt),
    validUntil: toSecond(facts.validUntil),
    status: { revocation: place(places.revocation), suspension: place(places.suspension) },
  });
}

/** What holding the credential means: the level of a scheme version, with what had to be shown for it. */
export function describeAchievement(version: SchemeVersion, levelCode: string, addresses: Addresses) {
  const level = nameOfLevel(version, levelCode);
  const { occupation, direction, schemeVersionId } = version;
  return {
    url: addresses.achievement(schemeVersionId, levelCode),
    name: joinTexts(occupation, level, ' '),
    description: describeLevel(version, level),
    criteria: {
      url: addresses.criteria(schemeVersionId, levelCode),
      narrative: narrateRequirements(version, levelCode),
    },
    levelCode,
    occupation,
    direction,
    schemeVersion: version.version,
  };
}

function describeLevel({ name, title, occupation }: SchemeVersion, level: Bilingual): Bilingual {
  return {
    'zh-CN': `按照《${name['zh-CN']}》${title['zh-CN']}，达到${occupation['zh-CN']}${level['zh-CN']}的能力要求。`,
    en: `Meets the requirements of the ${name.en}, ${title.en}, at ${level.en} in ${occupation.en}.`,
  };
}

/** The names of everything that a holder of this level showed, whatever the route. */
function narrateRequirements(version: SchemeVersion, levelCode: string): Bilingual {
  const routes = version.rules.routes.filter(({ levelCodes }) => levelCodes.includes(levelCode));
  const names = routes.flatMap(({ route }) =>
    requirementsFor(version.rules, { levelCode, route }).map(({ name }) => name),
  );
  const each = (language: keyof Bilingual) => [...new Set(names.map((name) => name[language]))];
  return { 'zh-CN': `${each('zh-CN').join('；')}。`, en: `${each('en').join('; ')}.` };
}

const theoryResult = (mark: string) => ({
  id: 'theory',
  name: { 'zh-CN': '理论考试', en: 'Theory examination' },
  value: mark,
  lowest: '0',
  highest: '100',
  required: '60',
});

const joinTexts = (a: Bilingual, b: Bilingual, between: string): Bilingual => ({
  'zh-CN': a['zh-CN'] + between + b['zh-CN'],
  en: a.en + between + b.en,
});

/** Open Badges takes instants without fractions most widely. */
const toSecond = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;
