import { pickLanguage } from '@kaopu/domain/language.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { ChoiceField } from '@kaopu/ui/forms/choice-field.tsx';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { queryClient, trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import styles from './people.module.css';

/** Opens the form for one employment. */
export function AddAffiliation({ personId }: { personId: string }) {
  const t = useMessages(peopleMessages);
  const [opened, { open, close }] = useDisclosure(false);
  if (opened) return <AffiliationForm personId={personId} onDone={close} />;
  return (
    <Button onClick={open} mt="md">
      {t('affiliation.add')}
    </Button>
  );
}

function AffiliationForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const t = useMessages(peopleMessages);
  const language = useLanguage();
  const errorText = useErrorText();
  const withKey = useIdempotencyKey();
  const { data } = useQuery(trpc.identity.listOrganisations.queryOptions({ limit: 100 }));
  const add = useMutation(
    trpc.identity.addAffiliation.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.identity.pathKey() });
        onDone();
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const { organisationId = '', fromOn = '', toOn = '' } = entered;
    add.mutate(withKey({ personId, organisationId, fromOn, toOn: toOn === '' ? null : toOn }));
  };
  if (data?.rows.length === 0) {
    return (
      <p className={styles.hint}>
        {t('affiliation.noOrganisation')} <Link to="/organisations">{t('organisations.title')}</Link>
      </p>
    );
  }
  const options = (data?.rows ?? []).map(({ organisationId, name }) => ({
    value: organisationId,
    label: pickLanguage(name, language),
  }));
  return (
    <form onSubmit={submit}>
      <Stack gap="md" mt="md">
        <ChoiceField name="organisationId" label={t('affiliation.organisation')} data={options} required />
        <Group grow align="start">
          <TextField name="fromOn" type="date" label={t('affiliation.from')} required />
          <TextField name="toOn" type="date" label={t('affiliation.to')} />
        </Group>
        <FormProblem problem={add.error && errorText(add.error)} />
        <Button type="submit" loading={add.isPending} w="fit-content">
          {t('affiliation.save')}
        </Button>
      </Stack>
    </form>
  );
}
