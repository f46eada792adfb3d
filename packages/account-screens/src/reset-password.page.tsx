import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAccount } from './account-api.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { readEntry } from './read-entry.ts';
import { StepPage } from './step-page.tsx';
import { useProblem } from './use-problem.ts';

/** Sets a new password by a mailed link. The token stands behind `#`, so no server and no log sees it. */
export function ResetPasswordPage() {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const hash = useRouterState({ select: (state) => state.location.hash });
  // Kept from the first look: the address may lose it.
  const [token] = useState(hash.replace(/^#/, ''));
  const reset = useMutation(api.resetPassword.mutationOptions());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    reset.mutate({ token, password: readEntry(new FormData(event.currentTarget), 'password') });
  };
  if (token === '') return <NoLink />;
  if (reset.isSuccess) return <PasswordSet />;
  return (
    <StepPage
      title={t('reset.title')}
      lead={t('reset.lead')}
      below={<Link to="/forgotten-password">{t('reset.again')}</Link>}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <NewPasswordField name="password" person={{ email: '', name: '' }} />
          <FormProblem problem={problem(reset.error)} />
          <Button type="submit" variant="filled" loading={reset.isPending}>
            {t('reset.submit')}
          </Button>
        </Stack>
      </form>
    </StepPage>
  );
}

function NoLink() {
  const t = useMessages(identityMessages);
  return (
    <Page width="reading">
      <PageHead title={t('reset.noLink')} lead={t('reset.noLinkAdvice')} />
      <Button variant="filled" renderRoot={(props) => <Link to="/forgotten-password" {...props} />}>
        {t('reset.again')}
      </Button>
    </Page>
  );
}

function PasswordSet() {
  const t = useMessages(identityMessages);
  return (
    <Page width="reading">
      <PageHead title={t('reset.done')} lead={t('reset.doneLead')} />
      <Button variant="filled" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
        {t('signIn.submit')}
      </Button>
    </Page>
  );
}
