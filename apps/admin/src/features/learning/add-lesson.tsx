import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { newId } from '@kaopu/ui/new-id.ts';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queryClient, trpc } from '../../trpc.ts';

/** Adds an empty lesson and opens it. */
export function AddLesson({ chapterId }: { chapterId: string }) {
  const t = useMessages(authoringMessages);
  const navigate = useNavigate();
  const add = useMutation(
    trpc.learning.addLesson.mutationOptions({
      onSuccess: async ({ lessonId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.learning.pathKey() });
        await navigate({ to: '/lessons/$lessonId', params: { lessonId } });
      },
    }),
  );
  return (
    <Button
      leftSection={<Icon name="plus" />}
      loading={add.isPending}
      onClick={() => add.mutate({ chapterId, minutes: null, idempotencyKey: newId() })}
    >
      {t('outline.addLesson')}
    </Button>
  );
}
