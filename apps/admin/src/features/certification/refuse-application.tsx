import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { TextAreaField } from '@kaopu/ui/forms/text-area-field.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import { type Application, refetchCertification } from './certification-facts.ts';

/** Refuses to admit an applicant, with a reason that they read. */
export function RefuseApplication({ application, name }: { application: Application; name: string }) {
  const t = useMessages(certificationStaffMessages);
  const errorText = useErrorText();
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const refuse = useMutation(
    trpc.certification.refuseApplication.mutationOptions({
      onSuccess: async () => {
        close();
        await refetchCertification();
      },
    }),
  );
  const { applicationId } = application;
  return (
    <>
      <Button onClick={open}>{t('refuse.action')}</Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('refuse.title', { name })}
        consequences={[t('refuse.ends'), t('refuse.told'), t('admit.record')]}
        confirmLabel={t('refuse.action')}
        onConfirm={() => refuse.mutate({ applicationId, reason: reason.trim() })}
        irreversible
        busy={refuse.isPending}
        disabled={reason.trim() === ''}
        problem={refuse.error && errorText(refuse.error)}
      >
        <TextAreaField
          name="reason"
          label={t('refuse.reason')}
          required
          maxLength={2000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
