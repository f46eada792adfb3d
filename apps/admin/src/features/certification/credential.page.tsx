import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { Columns } from '@kaopu/ui/columns.tsx';
import { Icon } from '@kaopu/ui/icon.tsx';
import { KeyValues } from '@kaopu/ui/key-values.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import styles from './certificate.module.css';
import type { Credential } from './certification-facts.ts';
import { ChangeStatus } from './change-status.tsx';
import { statusLooks } from './credential-status-chip.tsx';
import { PublicLinks } from './public-links.tsx';
import { StatusHistory } from './status-history.tsx';
import { usePersonName } from './use-person-name.ts';

const route = getRouteApi('/credentials/$credentialId');

/** One credential: how it stands, what it says, what happened to it, and what may be done about it. */
export function CredentialPage() {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const nameOf = usePersonName();
  const { credentialId } = route.useParams();
  const { data: credential } = useSuspenseQuery(
    trpc.certification.getCredential.queryOptions({ credentialId }),
  );
  const { number, verifyCode, verifyUrl } = credential;
  return (
    <Page>
      <PageHead
        eyebrow={
          <>
            <Link to="/credentials">{t('list.title')}</Link> · {number}
          </>
        }
        title={`${nameOf(credential.holderName, credential.holderLatinName)} · ${pick(credential.levelName)}`}
        tabTitle={number}
      />
      <Columns
        aside={
          <>
            <ChangeStatus credential={credential} />
            <Sheet title={t('links.title')} level={3}>
              <PublicLinks verifyCode={verifyCode} verifyUrl={verifyUrl} />
            </Sheet>
            <Grounds credential={credential} />
          </>
        }
      >
        <Sheet>
          <Standing credential={credential} />
          <PrintedFacts credential={credential} />
        </Sheet>
        <StatusHistory credential={credential} />
      </Columns>
    </Page>
  );
}

function Standing({ credential }: { credential: Credential }) {
  const t = useMessages(certificationStaffMessages);
  const format = useFormat();
  const { status, periods, validUntil } = credential;
  const since = periods.at(-1)?.from;
  return (
    <div className={styles.standing} data-status={status}>
      <span className={styles.status}>
        <Icon name={statusLooks[status].icon} />
        {t(`status.${status}`)}
      </span>
      <p className={styles.grow}>
        {status === 'active'
          ? t('cert.until', { date: format.date(validUntil) })
          : since !== undefined && t('cert.since', { date: format.date(since) })}
      </p>
    </div>
  );
}

function PrintedFacts({ credential }: { credential: Credential }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const format = useFormat();
  const { batchNumber } = credential;
  const { schemeName, schemeVersion, occupation, levelName, routeName, issuerName } = credential;
  return (
    <KeyValues
      items={[
        {
          key: 'holder',
          label: t('list.holder'),
          value: [credential.holderName, credential.holderLatinName].filter(Boolean).join(' '),
        },
        { key: 'number', label: t('list.number'), value: credential.number },
        {
          key: 'scheme',
          label: t('cert.scheme'),
          value: `${pick(schemeName)} · ${pick(schemeVersion)}`,
        },
        { key: 'occupation', label: t('cert.occupation'), value: pick(occupation) },
        { key: 'level', label: t('list.level'), value: pick(levelName) },
        { key: 'route', label: t('cert.route'), value: toHeading(pick(routeName)) },
        { key: 'issuer', label: t('cert.issuer'), value: pick(issuerName) },
        { key: 'from', label: t('cert.validFrom'), value: format.date(credential.validFrom) },
        { key: 'until', label: t('list.until'), value: format.date(credential.validUntil) },
        ...(batchNumber === null
          ? []
          : [
              {
                key: 'batch',
                label: t('cert.batch'),
                value: t('cert.batchNumber', { number: batchNumber }),
              },
            ]),
      ]}
    />
  );
}

function Grounds({ credential: { applicationId, decisionId } }: { credential: Credential }) {
  const t = useMessages(certificationStaffMessages);
  return (
    <Sheet title={t('cert.basis')} level={3}>
      <ul className={styles.links}>
        <li>
          <Link to="/decisions/$decisionId" params={{ decisionId }}>
            {t('cert.decision')}
          </Link>
        </li>
        <li>
          <Link to="/applications/$applicationId" params={{ applicationId }}>
            {t('cert.dossier')}
          </Link>
        </li>
      </ul>
    </Sheet>
  );
}
