import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { Decision } from './certification-facts.ts';
import { quorumMeter } from './quorum-meter.ts';
import styles from './room.module.css';

/** How far the votes are a quorum: one mark a seat, and the three conditions under them. */
export function QuorumSheet({ decision }: { decision: Decision }) {
  const t = useMessages(certificationStaffMessages);
  const meter = quorumMeter(decision);
  const { marks, needed, checks, isMet } = meter;
  const cast = marks.filter((mark) => mark === 'cast').length;
  return (
    <Sheet
      title={t('quorum.title')}
      level={3}
      aside={
        <StatusChip tone={isMet ? 'good' : 'info'}>{t(isMet ? 'quorum.met' : 'quorum.notMet')}</StatusChip>
      }
    >
      <div
        className={styles.marks}
        role="img"
        aria-label={t('quorum.votesOf', { cast, seated: marks.length, needed })}
      >
        {marks.map((mark, order) => (
          <span key={order} data-mark={mark} />
        ))}
        <b>
          {cast}
          <small> / {marks.length}</small>
        </b>
      </div>
      <ul className={styles.checks}>
        {checks.map(({ key, isMet: isFulfilled }) => (
          <li key={key} data-met={isFulfilled}>
            <Icon name={isFulfilled ? 'check' : 'ring'} size="1rem" />
            <span>{t(`quorum.${key}`, { needed })}</span>
            <span className={styles.quiet}>{t(isFulfilled ? 'check.met' : 'quorum.notMet')}</span>
          </li>
        ))}
      </ul>
      <p className={styles.rule}>{t('quorum.majority')}</p>
    </Sheet>
  );
}
