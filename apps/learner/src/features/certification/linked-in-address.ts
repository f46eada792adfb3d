import { type Language, pickLanguage } from '@kaopu/domain/language.ts';
import type { Credential } from './certification-facts.ts';

type Shown = Pick<
  Credential,
  'occupation' | 'levelName' | 'issuerName' | 'validFrom' | 'validUntil' | 'verifyUrl' | 'number'
>;

/** The address at which LinkedIn offers to add a certificate to one's profile, filled in. Nothing is sent by us. */
export function linkedInAddress(credential: Shown, language: Language): string {
  const { validFrom, validUntil } = credential;
  const text = (value: Shown['occupation']) => pickLanguage(value, language);
  const month = (instant: string) => String(new Date(instant).getUTCMonth() + 1);
  const year = (instant: string) => String(new Date(instant).getUTCFullYear());
  const parameters = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: `${text(credential.occupation)} ${text(credential.levelName)}`,
    organizationName: text(credential.issuerName),
    issueYear: year(validFrom),
    issueMonth: month(validFrom),
    expirationYear: year(validUntil),
    expirationMonth: month(validUntil),
    certUrl: credential.verifyUrl,
    certId: credential.number,
  });
  return `https://www.linkedin.com/profile/add?${parameters}`;
}
