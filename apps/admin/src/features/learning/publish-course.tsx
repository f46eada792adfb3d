import { useErrorText } from '@kaopu/i18n/errors.ts';
import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../../trpc.ts';

type Props = { courseId: string; number: number; isReady: boolean };

/** Publishes the next version after saying what that does. */
export function PublishCourse({ courseId, number, isReady }: Props) {
  const t = useMessages(authoringMessages);
  const errorText = useErrorText();
  const [opened, { open, close }] = useDisclosure(false);
  const publish = useMutation(
    trpc.learning.publishCourse.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.learning.pathKey() });
        close();
      },
    }),
  );
  return (
    <>
      <span role="status">
        {publish.data && (
          <StatusChip tone="good">{t('publish.done', { number: publish.data.number })}</StatusChip>
        )}
      </span>
      <Button variant="filled" disabled={!isReady} onClick={open}>
        {t('publish.actionNumber', { number })}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('publish.title', { number })}
        consequences={[t('publish.everybody'), t('publish.kept'), t('publish.progress')]}
        confirmLabel={t('publish.action')}
        onConfirm={() => publish.mutate({ courseId, number })}
        busy={publish.isPending}
        problem={publish.error && errorText(publish.error)}
      />
    </>
  );
}
