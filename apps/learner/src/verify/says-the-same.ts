import type { FoundCertificate } from './verify-view.ts';

type Json = { [name: string]: unknown };

/**
 * Whether the signed credential says what the page shows: holder, number, level, route and dates. Otherwise a
 * true signature would vouch for a page that says something else.
 */
export function saysTheSame(credential: object, found: FoundCertificate): boolean {
  const { credentialSubject, validFrom, validUntil, evidence } = credential as Json;
  const subject = objectOf(credentialSubject);
  const achievement = objectOf(subject.achievement);
  const names = listOf(subject.identifier).map((identity) => objectOf(identity).identityHash);
  const evidenceNames = listOf(evidence).map((one) => objectOf(one).name);
  return (
    names.includes(found.holder['zh-CN']) &&
    subject.certificateNumber === found.number &&
    String(achievement.name).includes(found.level['zh-CN']) &&
    evidenceNames.includes(found.route['zh-CN']) &&
    isSameSecond(validFrom, found.validFrom) &&
    isSameSecond(validUntil, found.validUntil)
  );
}

const isSameSecond = (a: unknown, b: string): boolean =>
  Math.floor(Date.parse(String(a)) / 1000) === Math.floor(Date.parse(b) / 1000);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};
