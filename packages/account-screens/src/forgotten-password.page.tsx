import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useAccount } from './account-api.tsx';
import { readEntry } from './read-entry.ts';
import { StepPage } from './step-page.tsx';
import { useProblem } from './use-problem.ts';

/** Asks for a link by mail. The answer is the same whether the address has an account or not. */
export function ForgottenPasswordPage() {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const ask = useMutation(api.askPasswordReset.mutationOptions());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask.mutate({ email: readEntry(new FormData(event.currentTarget), 'email') });
  };
  if (ask.isSuccess) return <LinkSent email={ask.variables.email} />;
  return (
    <StepPage
      title={t('forgotten.title')}
      lead={t('forgotten.lead')}
      below={<Link to="/sign-in">{t('back')}</Link>}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextField name="email" type="email" label={t('email')} autoComplete="username" required />
          <FormProblem problem={problem(ask.error)} />
          <Button type="submit" variant="filled" loading={ask.isPending}>
            {t('forgotten.submit')}
          </Button>
        </Stack>
      </form>
    </StepPage>
  );
}

function LinkSent({ email }: { email: string }) {
  const t = useMessages(identityMessages);
  return (
    <Page width="reading">
      <PageHead title={t('forgotten.sent')} lead={t('forgotten.sentLead', { email })} />
      <Link to="/sign-in">{t('back')}</Link>
    </Page>
  );
}
