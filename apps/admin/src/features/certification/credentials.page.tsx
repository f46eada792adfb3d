import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import styles from './certification.module.css';
import type { CredentialsSearch } from './certification-search.ts';
import { CredentialTable } from './credential-table.tsx';

const route = getRouteApi('/credentials');

/** What was issued, newest first, and a box for the number on a certificate in one's hand. */
export function CredentialsPage() {
  const t = useMessages(certificationStaffMessages);
  const search = route.useSearch();
  return (
    <Page width="full">
      <PageHead title={t('list.title')} lead={t('list.lead')} />
      <NumberSearch key={JSON.stringify(search)} search={search} />
      <CredentialTable search={search} />
    </Page>
  );
}

function NumberSearch({ search }: { search: CredentialsSearch }) {
  const t = useMessages(certificationStaffMessages);
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = String(new FormData(event.currentTarget).get('number') ?? '').trim();
    void navigate({ to: '/credentials', search: number === '' ? {} : { number } });
  };
  const isNarrowed = search.number !== undefined || search.personId !== undefined;
  return (
    <search>
      <form className={styles.filter} onSubmit={submit}>
        <TextInput
          name="number"
          type="search"
          label={t('list.search')}
          description={t('list.searchHint')}
          placeholder="KP-2026-0000-0137-T"
          defaultValue={search.number}
          maxLength={60}
          autoComplete="off"
          miw="16rem"
        />
        <Button type="submit">{t('list.find')}</Button>
        {isNarrowed && (
          <Button variant="subtle" onClick={() => void navigate({ to: '/credentials', search: {} })}>
            {t('list.clear')}
          </Button>
        )}
      </form>
      {search.personId !== undefined && <p className={styles.quiet}>{t('list.ofPerson')}</p>}
    </search>
  );
}
