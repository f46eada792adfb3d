import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { PasswordField } from '@kaopu/ui/forms/password-field.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useAccount } from './account-api.tsx';
import { readEntry } from './read-entry.ts';
import { useArrive } from './use-arrive.ts';
import { useProblem } from './use-problem.ts';

export function PasswordSignIn() {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const arrive = useArrive();
  const signIn = useMutation(api.signIn.mutationOptions({ onSuccess: arrive }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    signIn.mutate({ email: readEntry(entered, 'email'), password: readEntry(entered, 'password') });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextField name="email" type="email" label={t('email')} autoComplete="username" required />
        <PasswordField name="password" label={t('password')} autoComplete="current-password" required />
        <FormProblem problem={problem(signIn.error)} />
        <Button type="submit" variant="filled" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
