import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import type { IconName } from '@kaopu/ui/icon.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { Tone } from '@kaopu/ui/tone.ts';
import { VisuallyHidden } from '@mantine/core';
import type { QueueState } from './autosave-queue.ts';

const looks: Record<QueueState, { tone: Tone; icon: IconName | null }> = {
  idle: { tone: 'neutral', icon: null },
  saving: { tone: 'neutral', icon: null },
  saved: { tone: 'good', icon: 'check' },
  offline: { tone: 'attention', icon: 'offline' },
  conflict: { tone: 'now', icon: 'attention' },
  closed: { tone: 'neutral', icon: 'check' },
};

/**
 * Where the candidate's answers are, in words. Screen readers hear when they are not saved, not every save.
 */
export function SaveState({ state, savedAt }: { state: QueueState; savedAt: string | null }) {
  const t = useMessages(deliveryMessages);
  const format = useFormat();
  const words =
    state === 'saved'
      ? t('save.saved', { at: savedAt ? format.timeSeconds(savedAt) : '' })
      : t(`save.${state}`);
  const isTrouble = state === 'offline' || state === 'conflict' || state === 'closed';
  return (
    <>
      <VisuallyHidden role="status">{isTrouble ? words : ''}</VisuallyHidden>
      <StatusChip {...looks[state]}>{words}</StatusChip>
    </>
  );
}
