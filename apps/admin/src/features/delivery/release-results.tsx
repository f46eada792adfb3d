import { deliveryStaffMessages } from '@kaopu/i18n/delivery-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../../trpc.ts';
import type { Administration } from './administration-state.tsx';

/** Releases all results of a date in one act, after saying what that does. */
export function ReleaseResults({ administration }: { administration: Administration }) {
  const t = useMessages(deliveryStaffMessages);
  const errorText = useErrorText();
  const { administrationId, window } = administration;
  const [opened, { open, close }] = useDisclosure(false);
  const release = useMutation(
    trpc.delivery.releaseResults.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.delivery.pathKey() });
        await queryClient.invalidateQueries({ queryKey: trpc.exams.pathKey() });
        close();
      },
    }),
  );
  if (window !== 'over') return <p>{t('release.notYet')}</p>;
  return (
    <>
      <Button variant="filled" color="seal" onClick={open}>
        {t('release.action')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('release.title')}
        consequences={[t('release.all'), t('release.final'), t('release.late')]}
        confirmLabel={t('release.action')}
        onConfirm={() => release.mutate({ administrationId })}
        irreversible
        busy={release.isPending}
        problem={release.error && errorText(release.error)}
      />
    </>
  );
}
