import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Modal, Stack } from '@mantine/core';
import { KeepRecoveryCodes } from './keep-recovery-codes.tsx';

/** New recovery codes over the page. It closes by saying that they are kept, and not by a slip beside it. */
export function NewCodesDialog({ codes, onKept }: { codes: readonly string[] | null; onKept: () => void }) {
  const t = useMessages(identityMessages);
  return (
    <Modal
      opened={codes !== null}
      onClose={onKept}
      title={t('recovery.keep')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack gap="md">
        <p>{t('recovery.keepLead')}</p>
        <KeepRecoveryCodes codes={codes ?? []} onKept={onKept} />
      </Stack>
    </Modal>
  );
}
