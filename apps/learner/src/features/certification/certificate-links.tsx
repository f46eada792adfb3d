import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Button } from '@mantine/core';
import type { Credential } from './certification-facts.ts';
import { linkedInAddress } from './linked-in-address.ts';

/** The certificate's files, and the way to show it elsewhere. */
export function CertificateLinks({ credential }: { credential: Credential }) {
  const t = useMessages(certificationMessages);
  const language = useLanguage();
  const certificate = new URL(credential.certificateUrl).pathname;
  const document = new URL(credential.documentUrl).pathname;
  return (
    <>
      <SettingRow name={t('file.chinese')} hint={t('file.pdfHint')}>
        <Button component="a" href={`${certificate}?language=zh-CN`} target="_blank">
          {t('file.openChinese')}
        </Button>
      </SettingRow>
      <SettingRow name={t('file.english')} hint={t('file.pdfHint')}>
        <Button component="a" href={`${certificate}?language=en`} target="_blank">
          {t('file.openEnglish')}
        </Button>
      </SettingRow>
      <SettingRow name={t('file.signed')} hint={t('file.signedHint')}>
        <Button component="a" href={document} download={`${credential.number}.json`}>
          {t('file.download')}
        </Button>
      </SettingRow>
      {credential.status === 'active' && (
        <SettingRow name={t('file.linkedIn')} hint={t('file.linkedInHint')}>
          <Button
            component="a"
            href={linkedInAddress(credential, language)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('file.add')}
          </Button>
        </SettingRow>
      )}
    </>
  );
}
