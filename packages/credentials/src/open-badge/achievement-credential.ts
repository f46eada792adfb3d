import type { Bilingual, Language } from '@kaopu/domain/language.ts';
import type { StatusPlace } from '../status-list/status-entry.ts';
import type { IdentityObject } from './identity-object.ts';

/** Something measured on the way: the theory score, the final mark. Numbers as the reader should see them. */
export type AchievementResult = {
  /** Short and stable within the achievement, such as `theory`. */
  id: string;
  name: Bilingual;
  value: string;
  lowest?: string;
  highest?: string;
  required?: string;
};

/** What a credential says. Instants are ISO 8601 in UTC, addresses absolute. */
export type AchievementCredentialFacts = {
  /** The credential's own public address; also its id. */
  credentialUrl: string;
  /** The language of the plain texts; the other one stands beside them. */
  mainLanguage: Language;
  issuer: { did: string; name: Bilingual; url: string };
  achievement: {
    /** The achievement's public address; also its id. */
    url: string;
    name: Bilingual;
    description: Bilingual;
    criteria: { url: string; narrative: Bilingual };
    levelCode: string;
    occupation: Bilingual;
    direction: Bilingual | null;
    schemeVersion: string;
  };
  holder: readonly IdentityObject[];
  certificateNumber: string;
  /** How it was earned, and by which decision. */
  route: { id: string; name: Bilingual };
  decision: { code: string; decidedOn: string };
  results: readonly AchievementResult[];
  awardedAt: string;
  validFrom: string;
  validUntil: string | null;
  status: { revocation: StatusPlace; suspension: StatusPlace };
};
