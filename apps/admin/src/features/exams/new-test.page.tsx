import { useErrorText } from '@kaopu/i18n/errors.ts';
import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { queryClient, trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';

/** A short first form: name and code. The form is assembled next. */
export function NewTestPage() {
  const t = useMessages(examsStaffMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const withKey = useIdempotencyKey();
  const create = useMutation(
    trpc.exams.createTest.mutationOptions({
      onSuccess: async ({ testId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.exams.pathKey() });
        await navigate({ to: '/tests/$testId', params: { testId } });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const title = { 'zh-CN': text('titleZh'), en: text('titleEn') };
    create.mutate(withKey({ code: text('code'), title }));
  };
  return (
    <Page width="reading">
      <PageHead
        eyebrow={<Link to="/tests">{t('test.back')}</Link>}
        title={t('tests.new')}
        lead={t('tests.noneAdvice')}
      />
      <Sheet>
        <form onSubmit={submit}>
          <Stack gap="lg">
            <TextField name="titleZh" label={t('newTest.titleZh')} lang="zh-CN" required autoComplete="off" />
            <TextField name="titleEn" label={t('newTest.titleEn')} lang="en" required autoComplete="off" />
            <TextField
              name="code"
              label={t('newTest.code')}
              description={t('newTest.codeHint')}
              pattern="[A-Za-z0-9][A-Za-z0-9._\-]{0,39}"
              required
              autoComplete="off"
            />
            <FormProblem problem={create.error && errorText(create.error)} />
            <Button type="submit" variant="filled" loading={create.isPending} w="fit-content">
              {t('newTest.create')}
            </Button>
          </Stack>
        </form>
      </Sheet>
    </Page>
  );
}
