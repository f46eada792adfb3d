import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Link, Navigate, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Viewer } from './account-api.tsx';
import styles from './account-screens.module.css';
import { secondFactorNeed } from './second-factor-need.ts';

type Props = {
  person: NonNullable<Viewer['person']>;
  side: 'learner' | 'staff';
  /** A step of signing in, or a screen that one should not be led away from. */
  isOpen: boolean;
  children: ReactNode;
};

/**
 * Leads to the second factor where nothing would work without it, and says so above the page where some duties
 * work and others wait.
 */
export default function SecondFactorGate({ person, side, isOpen, children }: Props) {
  const next = useRouterState({ select: (state) => state.location.href });
  const need = isOpen ? null : secondFactorNeed(person, side);
  if (need === 'must') return <Navigate to="/second-factor" search={{ next } as never} replace />;
  return (
    <>
      {need === 'notice' && <Notice count={person.withheld.length} />}
      {children}
    </>
  );
}

function Notice({ count }: { count: number }) {
  const t = useMessages(identityMessages);
  return (
    <div className={styles.notice}>
      <span>{t('factor.notice.to_enrol', { count })}</span>
      <Link to="/second-factor">{t('factor.notice.action')}</Link>
    </div>
  );
}
