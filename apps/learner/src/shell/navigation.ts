import type { learnerShellMessages } from '@kaopu/i18n/learner-shell.ts';
import type { IconName } from '@kaopu/ui/icon.tsx';

export type Destination = {
  to: string;
  label: Extract<keyof typeof learnerShellMessages.messages, `to.${string}`>;
  icon: IconName;
};

/** Where a trainee can go, in the order of the road. A place shows once this build has its route. */
export const destinations: readonly Destination[] = [
  { to: '/', label: 'to.road', icon: 'road' },
  { to: '/courses', label: 'to.courses', icon: 'book' },
  { to: '/exams', label: 'to.exams', icon: 'exam' },
  { to: '/certificates', label: 'to.certificates', icon: 'seal' },
  { to: '/look-up', label: 'to.lookUp', icon: 'search' },
];
