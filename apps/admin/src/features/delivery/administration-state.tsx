import { deliveryStaffMessages } from '@kaopu/i18n/delivery-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { inferOutput } from '@trpc/tanstack-react-query';
import type { trpc } from '../../trpc.ts';

export type Administration = inferOutput<typeof trpc.exams.getAdministration>;

/** Coming, open, or over with its results released or not. */
export function AdministrationState({ administration }: { administration: Administration }) {
  const t = useMessages(deliveryStaffMessages);
  const { window, resultsReleasedAt, releasesAtSubmission } = administration;
  if (window === 'coming') return <StatusChip tone="neutral">{t('window.coming')}</StatusChip>;
  if (window === 'open') return <StatusChip tone="now">{t('window.open')}</StatusChip>;
  if (resultsReleasedAt) return <StatusChip tone="good">{t('state.released')}</StatusChip>;
  if (releasesAtSubmission) return <StatusChip tone="good">{t('window.over')}</StatusChip>;
  return <StatusChip tone="attention">{t('state.toRelease')}</StatusChip>;
}
