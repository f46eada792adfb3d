import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { type Application, refetchCertification } from './certification-facts.ts';
import { mayBring } from './may-bring.ts';

/** Ends one's own application, after saying what that does. */
export function Withdraw({ application }: { application: Application }) {
  const t = useMessages(certificationMessages);
  const errorText = useErrorText();
  const [opened, { open, close }] = useDisclosure(false);
  const withdraw = useMutation(
    trpc.certification.withdrawApplication.mutationOptions({
      onSuccess: async () => {
        close();
        await refetchCertification();
      },
    }),
  );
  const { applicationId } = application;
  if (!mayBring(application)) return null;
  return (
    <>
      <Button variant="subtle" onClick={open} w="fit-content">
        {t('withdraw.action')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('withdraw.title')}
        consequences={[t('withdraw.ends'), t('withdraw.kept'), t('withdraw.again')]}
        confirmLabel={t('withdraw.action')}
        onConfirm={() => withdraw.mutate({ applicationId })}
        irreversible
        busy={withdraw.isPending}
        problem={withdraw.error && errorText(withdraw.error)}
      />
    </>
  );
}
