import { useErrorText } from '@kaopu/i18n/errors.ts';
import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { queryClient, trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import { CourseWordsFields, readCourseWords } from './course-words-fields.tsx';

/** A short first form: names and address. Everything else follows in the outline. */
export function NewCoursePage() {
  const t = useMessages(authoringMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const withKey = useIdempotencyKey();
  const create = useMutation(
    trpc.learning.createCourse.mutationOptions({
      onSuccess: async ({ courseId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.learning.pathKey() });
        await navigate({ to: '/courses/$courseId', params: { courseId } });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const slug = String(form.get('slug') ?? '').trim();
    create.mutate(withKey({ slug, ...readCourseWords(form) }));
  };
  return (
    <Page width="reading">
      <PageHead title={t('courses.new')} lead={t('courses.noneAdvice')} />
      <Sheet>
        <form onSubmit={submit}>
          <Stack gap="lg">
            <CourseWordsFields />
            <TextField
              name="slug"
              label={t('course.slug')}
              description={t('course.slugHint')}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              required
              autoComplete="off"
            />
            <FormProblem problem={create.error && errorText(create.error)} />
            <Button type="submit" variant="filled" loading={create.isPending} w="fit-content">
              {t('course.create')}
            </Button>
          </Stack>
        </form>
      </Sheet>
    </Page>
  );
}
