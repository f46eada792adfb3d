import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';

/** Beside a button: what it did is kept. Spoken when it appears. */
export function SavedNote({ isSaved }: { isSaved: boolean }) {
  const t = useMessages(identityMessages);
  return <span role="status">{isSaved && <StatusChip tone="good">{t('account.saved')}</StatusChip>}</span>;
}
