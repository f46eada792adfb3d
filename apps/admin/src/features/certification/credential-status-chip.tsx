import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import type { IconName } from '@kaopu/ui/icon.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { Tone } from '@kaopu/ui/tone.ts';
import type { Credential } from './certification-facts.ts';

/** Each status has a word, a colour and a shape of its own. */
export const statusLooks: Record<Credential['status'], { tone: Tone; icon: IconName }> = {
  active: { tone: 'good', icon: 'check' },
  suspended: { tone: 'attention', icon: 'triangle' },
  revoked: { tone: 'now', icon: 'close' },
  expired: { tone: 'neutral', icon: 'ring' },
  not_issued: { tone: 'neutral', icon: 'ring' },
};

export function CredentialStatusChip({ status }: { status: Credential['status'] }) {
  const t = useMessages(certificationStaffMessages);
  return <StatusChip {...statusLooks[status]}>{t(`status.${status}`)}</StatusChip>;
}
