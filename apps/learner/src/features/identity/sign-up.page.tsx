import { NewPasswordField } from '@kaopu/account-screens/new-password-field.tsx';
import { readEntry } from '@kaopu/account-screens/read-entry.ts';
import { StepPage } from '@kaopu/account-screens/step-page.tsx';
import { useArrive, useNext } from '@kaopu/account-screens/use-arrive.ts';
import { useProblem } from '@kaopu/account-screens/use-problem.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { trpc } from '../../trpc.ts';

/** Opens an account: a name for certificates, an address, a password. */
export function SignUpPage() {
  const t = useMessages(identityMessages);
  const next = useNext();
  return (
    <StepPage
      title={t('signUp.title')}
      lead={t('signUp.lead')}
      below={
        <Link to="/sign-in" search={{ next } as never}>
          {t('signUp.have')}
        </Link>
      }
    >
      <SignUpForm />
    </StepPage>
  );
}

function SignUpForm() {
  const t = useMessages(identityMessages);
  const language = useLanguage();
  const problem = useProblem();
  const arrive = useArrive();
  const [own, setOwn] = useState({ email: '', name: '' });
  const signUp = useMutation(trpc.identity.signUp.mutationOptions({ onSuccess: arrive }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    signUp.mutate({
      name: readEntry(entered, 'name'),
      email: readEntry(entered, 'email'),
      password: readEntry(entered, 'password'),
      language,
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextField
          name="name"
          label={t('name.label')}
          description={t('signUp.nameHint')}
          autoComplete="name"
          maxLength={80}
          required
          onChange={({ currentTarget: { value } }) => setOwn((before) => ({ ...before, name: value }))}
        />
        <TextField
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          required
          onChange={({ currentTarget: { value } }) => setOwn((before) => ({ ...before, email: value }))}
        />
        <NewPasswordField name="password" person={own} />
        <FormProblem problem={problem(signUp.error)} />
        <Button type="submit" variant="filled" loading={signUp.isPending}>
          {t('signUp.submit')}
        </Button>
      </Stack>
    </form>
  );
}
