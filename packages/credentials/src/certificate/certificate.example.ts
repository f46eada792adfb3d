import { certificateSection, sampleValues } from '@kaopu/domain/certification/certificate.example.ts';
import { fillCertificate } from '@kaopu/domain/certification/certificate-wording.ts';
import { readCertificateSection } from '@kaopu/domain/certification/read-certificate-section.ts';
import type { Language } from '@kaopu/domain/language.ts';
import type { CertificateSheet } from './certificate-sheet.ts';

const template = readCertificateSection(certificateSection);

/** The demo scheme's certificate with its sample values. For tests. */
export function exampleSheet(
  language: Language,
  changes: Partial<CertificateSheet> & {
    values?: Record<string, string | null>;
    withDistinction?: boolean;
  } = {},
): CertificateSheet {
  const { values, withDistinction, ...rest } = changes;
  const status = rest.status ?? 'active';
  const chinese = language === 'zh-CN';
  return {
    language,
    wording: fillCertificate({
      template,
      language,
      values: { ...sampleValues[language], ...values },
      status,
      withDistinction: withDistinction ?? false,
    }),
    otherTitle: template.title[chinese ? 'en' : 'zh-CN'],
    holderName: sampleValues[language].name,
    levelLine: chinese ? '直播电商操盘手 · 高级（L3）' : 'Live-commerce operator · Senior (L3)',
    issuerName: sampleValues[language].body,
    seal: ['认证', '委员会'],
    verifyUrl: sampleValues[language].verify_url,
    verifyCode: 'TJJEW-XWNVE-4XGM',
    status,
    demo: false,
    madeAt: new Date('2026-09-12T00:00:00Z'),
    ...rest,
  };
}
