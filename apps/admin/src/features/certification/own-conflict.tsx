import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import styles from './certification.module.css';
import type { Application } from './certification-facts.ts';

/** Says beforehand that the reader may not act on this applicant, and on which grounds. */
export function OwnConflict({ grounds }: { grounds: Application['ownConflicts'] }) {
  const t = useMessages(certificationStaffMessages);
  if (grounds.length === 0) return null;
  const ground = grounds.map((one) => t(`ground.${one}`)).join(' · ');
  return (
    <div className={`${styles.notice} ${styles.before}`}>
      <b>{t('own.title')}</b>
      <span>{t('own.advice', { ground })}</span>
    </div>
  );
}
