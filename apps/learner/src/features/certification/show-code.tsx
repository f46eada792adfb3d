import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, CopyButton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import styles from './certification.module.css';
import type { Credential } from './certification-facts.ts';

const QrPicture = lazy(() => import('@kaopu/account-screens/qr-picture.tsx'));

/** The code that others check the certificate by: as a picture, to read aloud, and as a link. */
export function ShowCode({ credential: { verifyUrl, verifyCode } }: { credential: Credential }) {
  const t = useMessages(certificationMessages);
  return (
    <Sheet title={t('code.title')} lead={t('code.lead')} level={3}>
      <div className={styles.codeBox}>
        <Suspense fallback={null}>
          <QrPicture text={verifyUrl} label={t('code.picture')} />
        </Suspense>
        <code className={styles.code}>{verifyCode}</code>
        <CopyButton value={verifyUrl}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? t('code.copied') : t('code.copy')}</Button>}
        </CopyButton>
        <a href={new URL(verifyUrl).pathname}>{t('code.open')}</a>
      </div>
    </Sheet>
  );
}
