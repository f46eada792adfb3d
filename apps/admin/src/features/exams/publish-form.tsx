import type { FormDraft } from '@kaopu/domain/exams/form.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';

type Props = { testId: string; revision: number; form: FormDraft; points: number; isSaved: boolean };

/** Publishes the saved draft as the next form, after saying what that does. */
export function PublishForm({ testId, revision, form, points, isSaved }: Props) {
  const t = useMessages(examsStaffMessages);
  const errorText = useErrorText();
  const withKey = useIdempotencyKey();
  const [opened, { open, close }] = useDisclosure(false);
  const publish = useMutation(
    trpc.exams.publishForm.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.exams.pathKey() });
        close();
      },
    }),
  );
  return (
    <>
      <Button
        variant="filled"
        w="fit-content"
        disabled={!isSaved || form.itemIds.length === 0}
        onClick={open}
      >
        {t('publish.action')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('publish.title')}
        consequences={[
          t('form.items', { count: form.itemIds.length, points }),
          t('publish.fixed'),
          t('publish.cut', { cut: form.cutPoints || '–', points }),
          t('publish.next'),
        ]}
        confirmLabel={t('publish.action')}
        onConfirm={() => publish.mutate(withKey({ testId, baseRevision: revision }))}
        busy={publish.isPending}
        problem={publish.error && errorText(publish.error)}
      />
    </>
  );
}
