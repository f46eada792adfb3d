import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { TextAreaField } from '@kaopu/ui/forms/text-area-field.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import { type Decision, refetchCertification } from './certification-facts.ts';
import { quorumMeter } from './quorum-meter.ts';

/** The chair ends the decision with its reasons, once the votes are a quorum. */
export function CloseDecision({ decision, name }: { decision: Decision; name: string }) {
  const t = useMessages(certificationStaffMessages);
  const errorText = useErrorText();
  const [opened, { open, close }] = useDisclosure(false);
  const [reasons, setReasons] = useState('');
  const end = useMutation(
    trpc.certification.closeDecision.mutationOptions({
      onSuccess: async () => {
        close();
        await refetchCertification();
      },
    }),
  );
  const { decisionId, quorum } = decision;
  const left = quorumMeter(decision).open;
  return (
    <Sheet
      title={t('close.title')}
      lead={t(quorum.isMet ? 'close.ready' : 'close.notYet')}
      level={3}
      aside={
        <Button variant="filled" disabled={!quorum.isMet} onClick={open}>
          {t('close.action')}
        </Button>
      }
    >
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('close.confirmTitle', { name })}
        consequences={[
          t('close.counts', { count: quorum.voting }),
          ...(left > 0 ? [t('close.left', { count: left })] : []),
          t('close.opens'),
          t('close.final'),
        ]}
        confirmLabel={t('close.action')}
        onConfirm={() => end.mutate({ decisionId, reasons: reasons.trim() })}
        irreversible
        busy={end.isPending}
        disabled={reasons.trim() === ''}
        problem={end.error && errorText(end.error)}
      >
        <TextAreaField
          name="reasons"
          label={t('close.reasons')}
          required
          maxLength={4000}
          value={reasons}
          onChange={({ currentTarget }) => setReasons(currentTarget.value)}
        />
      </ConfirmDialog>
    </Sheet>
  );
}
