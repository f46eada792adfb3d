import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Link } from '@tanstack/react-router';
import styles from './certification.module.css';
import type { ApplicationsView } from './certification-search.ts';

/** The stretches of an application's life, as places to look at. */
export function QueueViews({ current }: { current: ApplicationsView | 'board' }) {
  const t = useMessages(certificationStaffMessages);
  const marked = (view: string) => (view === current ? ({ 'aria-current': 'page' } as const) : {});
  return (
    <nav className={styles.views} aria-label={t('views.label')}>
      <Link to="/applications" search={{}} {...marked('open')}>
        {t('views.open')}
      </Link>
      <Link to="/decisions" {...marked('board')}>
        {t('views.board')}
      </Link>
      <Link to="/applications" search={{ view: 'decided' }} {...marked('decided')}>
        {t('views.decided')}
      </Link>
      <Link to="/applications" search={{ view: 'ended' }} {...marked('ended')}>
        {t('views.ended')}
      </Link>
    </nav>
  );
}
