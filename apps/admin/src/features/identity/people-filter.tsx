import { Duty } from '@kaopu/domain/identity/duty.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import styles from './people.module.css';
import type { PeopleSearch } from './people-search.ts';

/** Looks for people by a part of their name or address, and by a duty that they hold. */
export function PeopleFilter({ search }: { search: PeopleSearch }) {
  const t = useMessages(peopleMessages);
  const tDuty = useMessages(identityMessages);
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '');
    void navigate({ to: '/people', search: Object.fromEntries(entries) });
  };
  const duties = Duty.options.map((duty) => ({ value: duty, label: tDuty(`duty.${duty}`) }));
  return (
    <search>
      <form className={styles.filter} onSubmit={submit}>
        <TextInput
          name="search"
          type="search"
          label={t('list.search')}
          defaultValue={search.search}
          maxLength={80}
        />
        <NativeSelect
          name="duty"
          label={t('list.duty')}
          data={[{ value: '', label: t('list.anyDuty') }, ...duties]}
          defaultValue={search.duty ?? ''}
        />
        <Button type="submit">{t('list.find')}</Button>
        {(search.search || search.duty) && (
          <Button variant="subtle" onClick={() => void navigate({ to: '/people', search: {} })}>
            {t('list.clear')}
          </Button>
        )}
      </form>
    </search>
  );
}
