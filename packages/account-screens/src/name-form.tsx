import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { type Account, useAccount } from './account-api.tsx';
import { readEntry } from './read-entry.ts';
import { SavedNote } from './saved-note.tsx';
import { useProblem } from './use-problem.ts';
import { useRefresh } from './use-refresh.ts';

export function NameForm({ account }: { account: Account }) {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const refresh = useRefresh();
  const change = useMutation(api.changeName.mutationOptions({ onSuccess: refresh }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const latinName = readEntry(entered, 'latinName').trim();
    change.mutate({ name: readEntry(entered, 'name'), latinName: latinName === '' ? null : latinName });
  };
  return (
    <Sheet title={t('name.title')} lead={t('name.lead')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextField
            name="name"
            label={t('name.label')}
            defaultValue={account.name}
            autoComplete="name"
            maxLength={80}
            required
          />
          <TextField
            name="latinName"
            label={t('name.latin')}
            description={t('name.latinHint')}
            defaultValue={account.latinName ?? ''}
            autoComplete="off"
            maxLength={80}
            lang="en"
          />
          <FormProblem problem={problem(change.error)} />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('account.save')}
            </Button>
            <SavedNote isSaved={change.isSuccess} />
          </Group>
        </Stack>
      </form>
    </Sheet>
  );
}
