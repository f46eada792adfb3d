import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SignInLink } from '../../shell/sign-in-link.tsx';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';
import { ApplicationList } from './application-list.tsx';
import { CredentialList } from './credential-list.tsx';

/** One's certificates, and the applications on their way to one. */
export function CertificatesPage() {
  const viewer = useViewer();
  if (viewer.isPending) return null;
  return viewer.permissions.includes('certification.apply') ? <OwnCertificates /> : <VisitorCertificates />;
}

function OwnCertificates() {
  const t = useMessages(certificationMessages);
  const { data: credentials } = useSuspenseQuery(trpc.certification.listMyCredentials.queryOptions({}));
  const { data: applications } = useSuspenseQuery(trpc.certification.listMyApplications.queryOptions({}));
  const isEmpty = credentials.rows.length + applications.rows.length === 0;
  return (
    <Page>
      <PageHead title={t('list.title')} lead={t('list.lead')} actions={isEmpty ? undefined : <Apply />} />
      {isEmpty && (
        <EmptyState title={t('list.none')} action={<Apply />}>
          {t('list.noneAdvice')}
        </EmptyState>
      )}
      {credentials.rows.length > 0 && <CredentialList credentials={credentials.rows} />}
      {applications.rows.length > 0 && <ApplicationList applications={applications.rows} />}
    </Page>
  );
}

function Apply() {
  const t = useMessages(certificationMessages);
  return (
    <Button variant="filled" renderRoot={(props) => <Link to="/apply" {...props} />}>
      {t('apply.action')}
    </Button>
  );
}

function VisitorCertificates() {
  const t = useMessages(certificationMessages);
  return (
    <Page>
      <PageHead title={t('list.title')} lead={t('list.lead')} />
      <EmptyState title={t('list.signIn')} action={<SignInLink isPrimary />}>
        {t('list.signInAdvice')}
      </EmptyState>
    </Page>
  );
}
