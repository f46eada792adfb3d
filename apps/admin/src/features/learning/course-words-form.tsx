import { useErrorText } from '@kaopu/i18n/errors.ts';
import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import type { BilingualText } from '@kaopu/i18n/pick-text.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { queryClient, trpc } from '../../trpc.ts';
import { CourseWordsFields, readCourseWords } from './course-words-fields.tsx';

type Course = { courseId: string; title: BilingualText; summary: BilingualText };

export function CourseWordsForm({ course }: { course: Course }) {
  const t = useMessages(authoringMessages);
  const errorText = useErrorText();
  const describe = useMutation(
    trpc.learning.describeCourse.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.learning.pathKey() }),
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    describe.mutate({ courseId: course.courseId, ...readCourseWords(new FormData(event.currentTarget)) });
  };
  return (
    <form onSubmit={submit} onChange={() => describe.reset()}>
      <Stack gap="lg">
        <CourseWordsFields words={course} />
        <FormProblem problem={describe.error && errorText(describe.error)} />
        <Group>
          <Button type="submit" loading={describe.isPending}>
            {t('course.save')}
          </Button>
          {describe.isSuccess && <StatusChip tone="good">{t('course.saved')}</StatusChip>}
        </Group>
      </Stack>
    </form>
  );
}
