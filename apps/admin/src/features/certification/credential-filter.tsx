import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import styles from './certification.module.css';
import { CredentialsSearch, credentialStatuses } from './certification-search.ts';

/** Looks for certificates by the holder's name or the printed number, and by the status that they have now. */
export function CredentialFilter({ search }: { search: CredentialsSearch }) {
  const t = useMessages(certificationStaffMessages);
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = [...new FormData(event.currentTarget)].filter(([, value]) => String(value).trim() !== '');
    const wanted = CredentialsSearch.parse(Object.fromEntries(typed));
    // Whoever types a name looks for somebody else than the one holder shown.
    const holder = wanted.search === undefined ? { personId: search.personId } : {};
    void navigate({ to: '/credentials', search: { ...holder, ...wanted } });
  };
  const statuses = credentialStatuses.map((value) => ({ value, label: t(`status.${value}`) }));
  return (
    <search>
      <form className={styles.filter} onSubmit={submit}>
        <TextInput
          name="search"
          type="search"
          label={t('list.search')}
          description={t('list.searchHint')}
          defaultValue={search.search}
          maxLength={80}
          autoComplete="off"
          miw="16rem"
        />
        <NativeSelect
          name="status"
          label={t('list.status')}
          data={[{ value: '', label: t('list.anyStatus') }, ...statuses]}
          defaultValue={search.status ?? ''}
        />
        <Button type="submit">{t('list.find')}</Button>
        {isNarrowed(search) && (
          <Button variant="subtle" onClick={() => void navigate({ to: '/credentials', search: {} })}>
            {t('list.clear')}
          </Button>
        )}
      </form>
      {search.personId !== undefined && <p className={styles.quiet}>{t('list.ofPerson')}</p>}
    </search>
  );
}

const isNarrowed = (search: CredentialsSearch): boolean =>
  Object.values(search).some((value) => value !== undefined);
