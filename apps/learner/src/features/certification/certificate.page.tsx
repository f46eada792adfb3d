import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { Columns } from '@kaopu/ui/columns.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { KeyValues } from '@kaopu/ui/key-values.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import { CertificateLinks } from './certificate-links.tsx';
import type { Credential } from './certification-facts.ts';
import { ShowCode } from './show-code.tsx';
import { StatusWord } from './status-word.tsx';

const route = getRouteApi('/certificates/$credentialId');

/** One's own certificate: what it says, the code that others check it by, and its files. */
export function CertificatePage() {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  const { credentialId } = route.useParams();
  const { data } = useSuspenseQuery(trpc.certification.listMyCredentials.queryOptions({ limit: 100 }));
  const credential = data.rows.find((one) => one.credentialId === credentialId);
  if (!credential) return <NotThere />;
  return (
    <Page>
      <PageHead
        eyebrow={<Link to="/certificates">{t('list.title')}</Link>}
        title={`${pick(credential.occupation)} · ${pick(credential.levelName)}`}
        lead={t(`statusLine.${credential.status}`)}
      />
      <Columns aside={<ShowCode credential={credential} />}>
        <Sheet title={t('certificate.facts')} aside={<StatusWord status={credential.status} />}>
          <Facts credential={credential} />
        </Sheet>
        <Sheet title={t('certificate.files')} lead={t('certificate.filesLead')}>
          <CertificateLinks credential={credential} />
        </Sheet>
      </Columns>
    </Page>
  );
}

function Facts({ credential }: { credential: Credential }) {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  const format = useFormat();
  return (
    <KeyValues
      items={[
        { key: 'number', label: t('certificate.number'), value: credential.number },
        {
          key: 'scheme',
          label: t('certificate.scheme'),
          value: `${pick(credential.schemeName)} ${pick(credential.schemeVersion)}`,
        },
        { key: 'route', label: t('certificate.route'), value: toHeading(pick(credential.routeName)) },
        { key: 'issuer', label: t('certificate.issuer'), value: pick(credential.issuerName) },
        { key: 'from', label: t('certificate.from'), value: format.date(credential.validFrom) },
        { key: 'until', label: t('certificate.until'), value: format.date(credential.validUntil) },
      ]}
    />
  );
}

function NotThere() {
  const t = useMessages(certificationMessages);
  return (
    <Page>
      <PageHead title={t('list.title')} />
      <EmptyState title={t('certificate.none')}>{t('certificate.noneAdvice')}</EmptyState>
    </Page>
  );
}
