import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { PasswordField } from '@kaopu/ui/forms/password-field.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { type Account, useAccount } from './account-api.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { readEntry } from './read-entry.ts';
import { SavedNote } from './saved-note.tsx';
import { useProblem } from './use-problem.ts';
import { useRefresh } from './use-refresh.ts';

export function PasswordForm({ account }: { account: Account }) {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const refresh = useRefresh();
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation(
    api.changePassword.mutationOptions({
      onSuccess: async () => {
        form.current?.reset();
        await refresh();
      },
    }),
  );
  if (!account.hasPassword) {
    return <Sheet title={t('changePassword.title')} lead={t('changePassword.none')} />;
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    change.mutate({
      currentPassword: readEntry(entered, 'currentPassword'),
      newPassword: readEntry(entered, 'newPassword'),
    });
  };
  return (
    <Sheet title={t('changePassword.title')} lead={t('changePassword.lead')}>
      <form onSubmit={submit} ref={form}>
        <Stack gap="md">
          <PasswordField
            name="currentPassword"
            label={t('changePassword.current')}
            autoComplete="current-password"
            required
          />
          <NewPasswordField name="newPassword" person={account} />
          <FormProblem problem={problem(change.error)} />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('changePassword.submit')}
            </Button>
            <SavedNote isSaved={change.isSuccess} />
          </Group>
        </Stack>
      </form>
    </Sheet>
  );
}
