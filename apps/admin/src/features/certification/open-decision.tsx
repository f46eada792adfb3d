import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import { type Application, refetchCertification } from './certification-facts.ts';

/** Puts a complete case before the board and goes there. */
export function OpenDecision({ application, name }: { application: Application; name: string }) {
  const t = useMessages(certificationStaffMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const withKey = useIdempotencyKey();
  const [opened, { open, close }] = useDisclosure(false);
  const put = useMutation(
    trpc.certification.openDecision.mutationOptions({
      onSuccess: async ({ decisionId }) => {
        await refetchCertification();
        await navigate({ to: '/decisions/$decisionId', params: { decisionId } });
      },
    }),
  );
  const { applicationId } = application;
  return (
    <>
      <Button variant="filled" w="fit-content" onClick={open}>
        {t('put.action')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('put.title', { name })}
        consequences={[t('put.seats'), t('put.lot'), t('put.closed')]}
        confirmLabel={t('put.action')}
        onConfirm={() => put.mutate(withKey({ applicationId }))}
        busy={put.isPending}
        problem={put.error && errorText(put.error)}
      />
    </>
  );
}
