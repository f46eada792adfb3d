import { adminShellMessages } from '@kaopu/i18n/admin-shell.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { waitingOn } from '../features/certification/waiting-on.ts';
import { useViewer } from '../shell/viewer.ts';
import { trpc } from '../trpc.ts';
import styles from './desk.module.css';

/** What waits for this very person, above the places where they could go. */
export function WaitingWork() {
  const t = useMessages(adminShellMessages);
  const votes = useVotesToCast();
  const applications = useApplicationsToHandle();
  if (votes + applications === 0) return null;
  return (
    <ul className={styles.waiting} aria-label={t('waiting.label')}>
      {votes > 0 && (
        <li>
          <Link to="/decisions">
            <b>{votes}</b>
            <span>{t('waiting.votes', { count: votes })}</span>
            <Icon name="right" />
          </Link>
        </li>
      )}
      {applications > 0 && (
        <li>
          <Link to="/applications">
            <b>{applications}</b>
            <span>{t('waiting.applications', { count: applications })}</span>
            <Icon name="right" />
          </Link>
        </li>
      )}
    </ul>
  );
}

/** Decisions in which this person has a seat and has not voted. */
function useVotesToCast(): number {
  const enabled = useViewer().permissions.includes('certification.vote');
  const { data } = useQuery({
    ...trpc.certification.listDecisions.queryOptions({ isOpen: true, limit: 50 }),
    enabled,
  });
  return data?.rows.filter(({ ownSeat, ownVoteCast }) => ownSeat === 'seated' && !ownVoteCast).length ?? 0;
}

/** Applications with which it is the registrar's turn. */
function useApplicationsToHandle(): number {
  const enabled = useViewer().permissions.includes('certification.admitApplication');
  const { data } = useQuery({
    ...trpc.certification.listApplications.queryOptions({ states: ['submitted', 'admitted'], limit: 50 }),
    enabled,
  });
  return data?.rows.filter((row) => waitingOn(row) === 'registrar').length ?? 0;
}
