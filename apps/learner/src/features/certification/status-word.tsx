import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { Credential } from './certification-facts.ts';

const tones = {
  active: 'good',
  suspended: 'attention',
  revoked: 'now',
  expired: 'neutral',
  not_issued: 'neutral',
} as const;

/** A certificate's status in a word, with a colour and a shape that say the same. */
export function StatusWord({ status }: { status: Credential['status'] }) {
  const t = useMessages(certificationMessages);
  const icon = status === 'revoked' ? { icon: 'close' as const } : {};
  return (
    <StatusChip tone={tones[status]} {...icon}>
      {t(`status.${status}`)}
    </StatusChip>
  );
}
