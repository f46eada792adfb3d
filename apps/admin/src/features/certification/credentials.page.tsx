import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { getRouteApi } from '@tanstack/react-router';
import { CredentialFilter } from './credential-filter.tsx';
import { CredentialTable } from './credential-table.tsx';

const route = getRouteApi('/credentials');

/** What was issued, newest first, and the way to one of it: by its holder, its number, or its status. */
export function CredentialsPage() {
  const t = useMessages(certificationStaffMessages);
  const search = route.useSearch();
  return (
    <Page width="full">
      <PageHead title={t('list.title')} lead={t('list.lead')} />
      <CredentialFilter key={JSON.stringify(search)} search={search} />
      <CredentialTable search={search} />
    </Page>
  );
}
