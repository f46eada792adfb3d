import { examsMessages } from '@kaopu/i18n/exams.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { Sitting, SittingState } from './sitting-state.ts';

/** How one stands to an administration, in a word. */
export function SittingChip({ window, state }: { window: Sitting['window']; state: SittingState }) {
  const t = useMessages(examsMessages);
  if (state.kind === 'in progress') return <StatusChip tone="now">{t('sitting.inProgress')}</StatusChip>;
  if (state.kind === 'submitted' && state.isReleased) {
    return <StatusChip tone="good">{t('sitting.released')}</StatusChip>;
  }
  if (state.kind === 'submitted') return <StatusChip tone="info">{t('sitting.submitted')}</StatusChip>;
  if (state.kind === 'missed') return <StatusChip tone="neutral">{t('sitting.missed')}</StatusChip>;
  if (state.kind === 'registered' && window === 'coming') {
    return <StatusChip tone="good">{t('sitting.registered')}</StatusChip>;
  }
  return <StatusChip tone={window === 'open' ? 'now' : 'neutral'}>{t(`window.${window}`)}</StatusChip>;
}
