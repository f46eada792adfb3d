import { Duty, requiresSecondFactor, ScopeType, scopeTypesOf } from '@kaopu/domain/identity/duty.ts';
import { permissionsOf } from '@kaopu/domain/identity/permissions-of.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { ChoiceField } from '@kaopu/ui/forms/choice-field.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient, trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import { endOfDay } from './end-of-day.ts';
import type { Person } from './person.ts';
import { ScopeField } from './scope-field.tsx';
import { usePermissionWords } from './use-permission-words.ts';

type Wanted = { duty: Duty; scopeType: ScopeType; scopeId: string | null; lastDay: string };

const first: Wanted = { duty: 'instructor', scopeType: 'body', scopeId: null, lastDay: '' };

/** Gives a duty; while one chooses, the dialog says what it will permit. */
export function GiveDuty({ person }: { person: Person }) {
  const t = useMessages(peopleMessages);
  const errorText = useErrorText();
  const withKey = useIdempotencyKey();
  const [opened, { open, close }] = useDisclosure(false);
  const [wanted, setWanted] = useState(first);
  const give = useMutation(
    trpc.identity.giveDuty.mutationOptions({
      onSuccess: async () => {
        close();
        setWanted(first);
        await queryClient.invalidateQueries({ queryKey: trpc.identity.pathKey() });
      },
    }),
  );
  const { duty, scopeType, scopeId, lastDay } = wanted;
  const to = lastDay === '' ? null : endOfDay(lastDay);
  return (
    <>
      <Button variant="filled" onClick={open}>
        {t('duty.give')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('give.title', { name: person.name })}
        consequences={useEffects(duty)}
        confirmLabel={t('give.confirm')}
        busy={give.isPending}
        disabled={scopeType !== 'body' && scopeId === null}
        problem={give.error && errorText(give.error)}
        onConfirm={() => give.mutate(withKey({ personId: person.personId, duty, scopeType, scopeId, to }))}
      >
        <GiveDutyFields wanted={wanted} onChange={(change) => setWanted({ ...wanted, ...change })} />
      </ConfirmDialog>
    </>
  );
}

function useEffects(duty: Duty): string[] {
  const t = useMessages(peopleMessages);
  const words = usePermissionWords();
  const what = words(permissionsOf(duty));
  return [
    what ? t('give.permits', { what }) : t('give.permitsNothing'),
    ...(requiresSecondFactor(duty) ? [t('give.factor')] : []),
    t('give.effect'),
  ];
}

function GiveDutyFields({
  wanted,
  onChange,
}: {
  wanted: Wanted;
  onChange: (change: Partial<Wanted>) => void;
}) {
  const t = useMessages(peopleMessages);
  const tDuty = useMessages(identityMessages);
  const duties = Duty.options.map((duty) => ({ value: duty, label: tDuty(`duty.${duty}`) }));
  const scopes = scopeTypesOf(wanted.duty).map((type) => ({ value: type, label: t(`scope.${type}`) }));
  return (
    <Stack gap="md" my="md">
      <ChoiceField
        name="duty"
        label={t('give.duty')}
        data={duties}
        value={wanted.duty}
        onChange={({ currentTarget }) =>
          onChange({ duty: Duty.parse(currentTarget.value), scopeType: 'body', scopeId: null })
        }
      />
      <ChoiceField
        name="scopeType"
        label={t('give.scopeType')}
        data={scopes}
        value={wanted.scopeType}
        onChange={({ currentTarget }) =>
          onChange({ scopeType: ScopeType.parse(currentTarget.value), scopeId: null })
        }
      />
      {wanted.scopeType !== 'body' && (
        <ScopeField
          scopeType={wanted.scopeType}
          value={wanted.scopeId}
          onChange={(scopeId) => onChange({ scopeId })}
        />
      )}
      <TextField
        name="to"
        type="date"
        label={t('give.until')}
        value={wanted.lastDay}
        onChange={({ currentTarget }) => onChange({ lastDay: currentTarget.value })}
      />
    </Stack>
  );
}
