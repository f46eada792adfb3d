import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import styles from './certificate.module.css';
import type { Credential } from './certification-facts.ts';

/** Every event in its order, with who did it and why; the end of its validity stands among them. */
export function StatusHistory({ credential: { events, status, validUntil } }: { credential: Credential }) {
  const t = useMessages(certificationStaffMessages);
  const format = useFormat();
  return (
    <Sheet title={t('cert.history')}>
      <ol className={styles.history}>
        {events.map(({ kind, at, reason, actorName }, order) => (
          <li key={order}>
            <b>{t(`event.${kind}`)}</b> <time dateTime={at}>{format.dateTime(at)}</time>{' '}
            {actorName && <span className={styles.by}>{t('cert.by', { name: actorName })}</span>}
            {reason && <p>{reason}</p>}
          </li>
        ))}
        {status === 'expired' && (
          <li>
            <b>{t('status.expired')}</b> <time dateTime={validUntil}>{format.date(validUntil)}</time>{' '}
            <span className={styles.by}>{t('cert.expiredOn')}</span>
          </li>
        )}
      </ol>
    </Sheet>
  );
}
