import type { Bilingual, Language } from '@kaopu/domain/language.ts';
import { CREDENTIALS_V2, OPEN_BADGES_3 } from '../contexts/shipped-contexts.ts';
import { buildStatusEntry } from '../status-list/status-entry.ts';
import type { AchievementCredentialFacts, AchievementResult } from './achievement-credential.ts';
import { kaopuTerms } from './kaopu-terms.ts';

/**
 * Builds the credential that a decision grants: an Open Badges 3.0 AchievementCredential, which is a W3C
 * Verifiable Credential 2.0. Still unsigned (`data-integrity/sign-document.ts`). It is valid by the official
 * JSON schema once it is signed; `kaopu-terms.ts` says what stands beside that.
 */
export function buildAchievementCredential(facts: AchievementCredentialFacts) {
  const language = facts.mainLanguage;
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_3, kaopuTerms],
    id: facts.credentialUrl,
    type: ['VerifiableCredential', 'AchievementCredential'],
    ...bothNames(facts.achievement.name, language),
    issuer: {
      id: facts.issuer.did,
      type: ['Profile'],
      ...bothNames(facts.issuer.name, language),
      url: facts.issuer.url,
    },
    awardedDate: facts.awardedAt,
    validFrom: facts.validFrom,
    ...(facts.validUntil && { validUntil: facts.validUntil }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [...facts.holder],
      certificateNumber: facts.certificateNumber,
      achievement: buildAchievement(facts),
      result: facts.results.map((result) => ({
        type: ['Result'],
        resultDescription: resultAddress(facts, result),
        value: result.value,
      })),
    },
    evidence: [buildEvidence(facts)],
    credentialStatus: buildStatusEntry('suspension', facts.status.suspension),
    revocationStatus: buildStatusEntry('revocation', facts.status.revocation),
  };
}

function buildAchievement(facts: AchievementCredentialFacts) {
  const { achievement, mainLanguage } = facts;
  return {
    id: achievement.url,
    type: ['Achievement'],
    achievementType: 'Certification',
    inLanguage: mainLanguage,
    ...bothNames(achievement.name, mainLanguage),
    description: achievement.description[mainLanguage],
    criteria: { id: achievement.criteria.url, narrative: achievement.criteria.narrative[mainLanguage] },
    related: [buildOtherEdition(facts)],
    humanCode: achievement.levelCode,
    fieldOfStudy: achievement.occupation[mainLanguage],
    ...(achievement.direction && { specialization: achievement.direction[mainLanguage] }),
    version: achievement.schemeVersion,
    resultDescription: facts.results.map((result) => ({
      id: resultAddress(facts, result),
      type: ['ResultDescription'],
      ...bothNames(result.name, mainLanguage),
      resultType: 'ScaledScore',
      ...(result.lowest !== undefined && { valueMin: result.lowest }),
      ...(result.highest !== undefined && { valueMax: result.highest }),
      ...(result.required !== undefined && { requiredValue: result.required }),
    })),
  };
}

/** The achievement's texts in the other language, where Open Badges 3.0 names other language editions. */
function buildOtherEdition({ achievement, mainLanguage }: AchievementCredentialFacts) {
  const language = otherLanguage(mainLanguage);
  return {
    id: `${achievement.url}#${language}`,
    type: ['Related'],
    inLanguage: language,
    name: achievement.name[language],
    description: achievement.description[language],
    narrative: achievement.criteria.narrative[language],
  };
}

function buildEvidence({ route, decision, mainLanguage }: AchievementCredentialFacts) {
  return {
    type: ['Evidence'],
    genre: route.id,
    ...bothNames(route.name, mainLanguage),
    description: `${decision.code}, ${decision.decidedOn}`,
  };
}

function bothNames(name: Bilingual, language: Language) {
  return { name: name[language], alternateName: name[otherLanguage(language)] };
}

function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh-CN' : 'en';
}

function resultAddress(facts: AchievementCredentialFacts, result: AchievementResult): string {
  return `${facts.achievement.url}#result-${result.id}`;
}
