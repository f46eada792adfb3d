import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { ChoiceField } from '@kaopu/ui/forms/choice-field.tsx';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Stack } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { queryClient, trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';

/** A bank needs a name in both languages; the framework whose domains its items belong to stays with it. */
export function NewBankPage() {
  const t = useMessages(bankMessages);
  const pick = usePickText();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const withKey = useIdempotencyKey();
  const { data: frameworks } = useSuspenseQuery(trpc.certification.listFrameworks.queryOptions());
  const create = useMutation(
    trpc.bank.createBank.mutationOptions({
      onSuccess: async ({ bankId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.bank.pathKey() });
        await navigate({ to: '/items', search: { bank: bankId } });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = { 'zh-CN': String(form.get('nameZh') ?? ''), en: String(form.get('nameEn') ?? '') };
    const frameworkId = String(form.get('frameworkId') ?? '');
    create.mutate(withKey({ name, ...(frameworkId !== '' && { frameworkId }) }));
  };
  return (
    <Page width="reading">
      <PageHead title={t('banks.new')} lead={t('banks.noneAdvice')} />
      <Sheet>
        <form onSubmit={submit}>
          <Stack gap="lg">
            <TextField name="nameZh" label={t('banks.nameZh')} lang="zh-CN" required autoComplete="off" />
            <TextField name="nameEn" label={t('banks.nameEn')} lang="en" required autoComplete="off" />
            {frameworks.rows.length > 0 && (
              <ChoiceField
                name="frameworkId"
                label={t('banks.framework')}
                description={t('banks.frameworkHint')}
                data={[
                  ...frameworks.rows.map(({ frameworkId, name, version }) => ({
                    value: frameworkId,
                    label: `${pick(name)} ${version}`,
                  })),
                  { value: '', label: t('banks.noFramework') },
                ]}
              />
            )}
            <FormProblem problem={create.error && errorText(create.error)} />
            <Button type="submit" variant="filled" loading={create.isPending} w="fit-content">
              {t('banks.create')}
            </Button>
          </Stack>
        </form>
      </Sheet>
    </Page>
  );
}
