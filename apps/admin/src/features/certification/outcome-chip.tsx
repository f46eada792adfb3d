import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { Decision } from './certification-facts.ts';

const looks = {
  pass: { tone: 'good', icon: 'check' },
  fail: { tone: 'neutral', icon: 'close' },
  defer: { tone: 'attention', icon: 'triangle' },
} as const;

/** What the board decided, or that it is still deciding. */
export function OutcomeChip({ outcome }: { outcome: Decision['outcome'] }) {
  const t = useMessages(certificationStaffMessages);
  if (outcome === null) return <StatusChip tone="now">{t('docket.openCaption')}</StatusChip>;
  return <StatusChip {...looks[outcome]}>{t(`outcome.${outcome}`)}</StatusChip>;
}
