import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import styles from './certificate.module.css';
import { PublicLinks } from './public-links.tsx';

type Props = { credentialId: string; number: string; verifyCode: string; verifyUrl: string };

/** What has just been issued: its number, its code, and where everybody finds it. */
export function IssuedCredential({ credentialId, number, verifyCode, verifyUrl }: Props) {
  const t = useMessages(certificationStaffMessages);
  return (
    <Sheet
      title={t('issue.done')}
      aside={<StatusChip tone="good">{t('status.active')}</StatusChip>}
      lead={t('list.number')}
    >
      <div className={styles.issued} role="status">
        <p className={styles.big}>{number}</p>
      </div>
      <PublicLinks verifyCode={verifyCode} verifyUrl={verifyUrl} />
      <Button
        mt="md"
        variant="filled"
        renderRoot={(props) => <Link to="/credentials/$credentialId" params={{ credentialId }} {...props} />}
      >
        {t('issue.open')}
      </Button>
    </Sheet>
  );
}
