import { findItemProblems, type ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Button, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../../trpc.ts';

type Props = { itemId: string; revision: number; body: ItemBody; isSaved: boolean };

/** Makes the saved draft live, after saying what that does. */
export function PublishItem({ itemId, revision, body, isSaved }: Props) {
  const t = useMessages(bankMessages);
  const errorText = useErrorText();
  const [opened, { open, close }] = useDisclosure(false);
  const isReady = isSaved && findItemProblems(body).length === 0;
  const publish = useMutation(
    trpc.bank.publishItem.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.bank.pathKey() });
        close();
      },
    }),
  );
  return (
    <>
      <VisuallyHidden role="status">
        {publish.data && t('publish.done', { number: publish.data.number })}
      </VisuallyHidden>
      <Button variant="filled" disabled={!isReady} onClick={open}>
        {t('publish.action')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('publish.title')}
        consequences={[t('publish.forms'), t('publish.used'), t('publish.scoring')]}
        confirmLabel={t('publish.action')}
        onConfirm={() => publish.mutate({ itemId, baseRevision: revision })}
        busy={publish.isPending}
        problem={publish.error && errorText(publish.error)}
      />
    </>
  );
}
