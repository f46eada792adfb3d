import { secondFactorNeed } from '@kaopu/account-screens/second-factor-need.ts';
import { Navigate, useMatches, useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Viewer } from './viewer.ts';

// Only for those whose duties wait; everybody else never loads its words.
const Notice = lazy(() => import('@kaopu/account-screens/second-factor-notice.tsx'));

/** Leads to the second factor where nothing would work without it, and says so above the page where some would. */
export function SecondFactorGate({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const next = useRouterState({ select: (state) => state.location.href });
  const isOpen = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.isOpen || staticData.frame === 'bare'),
  });
  const need = viewer.person && !isOpen ? secondFactorNeed(viewer.person, 'learner') : null;
  if (need === 'must') return <Navigate to="/second-factor" search={{ next } as never} replace />;
  return (
    <>
      {need === 'notice' && (
        <Suspense>
          <Notice count={viewer.person?.withheld.length ?? 0} />
        </Suspense>
      )}
      {children}
    </>
  );
}
