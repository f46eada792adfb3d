import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient, trpc } from '../../trpc.ts';

type Props = { affiliationId: string; organisation: string; fromOn: string };

/** Enters the last day of an employment, once. */
export function EndAffiliation({ affiliationId, organisation, fromOn }: Props) {
  const t = useMessages(peopleMessages);
  const errorText = useErrorText();
  const [opened, { open, close }] = useDisclosure(false);
  const [toOn, setToOn] = useState('');
  const end = useMutation(
    trpc.identity.endAffiliation.mutationOptions({
      onSuccess: async () => {
        close();
        await queryClient.invalidateQueries({ queryKey: trpc.identity.pathKey() });
      },
    }),
  );
  return (
    <>
      <Button size="sm" onClick={open} aria-label={t('affiliation.endNamed', { organisation })}>
        {t('affiliation.end')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('affiliation.endNamed', { organisation })}
        consequences={[t('affiliation.endKept')]}
        confirmLabel={t('affiliation.save')}
        busy={end.isPending}
        disabled={toOn === ''}
        problem={end.error && errorText(end.error)}
        onConfirm={() => end.mutate({ affiliationId, toOn })}
      >
        <TextField
          name="toOn"
          type="date"
          label={t('affiliation.endDay')}
          min={fromOn}
          value={toOn}
          onChange={({ currentTarget }) => setToOn(currentTarget.value)}
          my="md"
        />
      </ConfirmDialog>
    </>
  );
}
