import { useMatches } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Viewer } from './viewer.ts';

// Only for those to whom it says something; everybody else never loads its rules and words.
const Gate = lazy(() => import('@kaopu/account-screens/second-factor-gate.tsx'));

/** Stands before the pages of whoever still has a second factor to show or to add. */
export function SecondFactorGate({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const isOpen = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.isOpen || staticData.frame === 'bare'),
  });
  const { person } = viewer;
  const isWaiting = person && ['to_show', 'to_enrol'].includes(person.secondFactor.state);
  if (!isWaiting) return children;
  return (
    <Suspense>
      <Gate person={person} side="learner" isOpen={isOpen}>
        {children}
      </Gate>
    </Suspense>
  );
}
