import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { type Application, refetchCertification } from './certification-facts.ts';

/** Makes the applicant a candidate; only where everything that comes before is met. */
export function AdmitApplication({ application, name }: { application: Application; name: string }) {
  const t = useMessages(certificationStaffMessages);
  const errorText = useErrorText();
  const [opened, { open, close }] = useDisclosure(false);
  const admit = useMutation(
    trpc.certification.admitApplication.mutationOptions({
      onSuccess: async () => {
        close();
        await refetchCertification();
      },
    }),
  );
  const { applicationId, dossier } = application;
  const left = dossier.requirements.filter(({ state }) => state !== 'met').length;
  return (
    <>
      <Button variant="filled" disabled={!dossier.canAdmit} onClick={open}>
        {t('admit.action')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('admit.title', { name })}
        consequences={[
          t('admit.candidate', { name }),
          ...(left > 0 ? [t('admit.left', { count: left })] : []),
          t('admit.record'),
        ]}
        confirmLabel={t('admit.action')}
        onConfirm={() => admit.mutate({ applicationId })}
        busy={admit.isPending}
        problem={admit.error && errorText(admit.error)}
      />
    </>
  );
}
