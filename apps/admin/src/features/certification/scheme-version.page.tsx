import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Columns } from '@kaopu/ui/columns.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import { PublishScheme } from './publish-scheme.tsx';
import { SchemeCheckSheet } from './scheme-check-sheet.tsx';
import { SchemeDocument } from './scheme-document.tsx';
import { VersionFacts } from './version-facts.tsx';

const route = getRouteApi('/schemes/$schemeVersionId');

/** One version of a scheme's rules, as a document; a draft with what still keeps it from publication. */
export function SchemeVersionPage() {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const { schemeVersionId } = route.useParams();
  const { data: version } = useSuspenseQuery(
    trpc.certification.getSchemeVersion.queryOptions({ schemeVersionId }),
  );
  const isDraft = version.state === 'draft';
  const edit = version.mayDraft && (
    <Button
      variant={version.mayPublish ? 'default' : 'filled'}
      renderRoot={(props) => (
        <Link to="/schemes/$schemeVersionId/edit" params={{ schemeVersionId }} {...props} />
      )}
    >
      {t('version.edit')}
    </Button>
  );
  return (
    <Page>
      <PageHead
        eyebrow={
          <>
            <Link to="/schemes">{t('schemes.title')}</Link> · {pick(version.bodyName)}
          </>
        }
        title={`${pick(version.name)} · ${pick(version.title)}`}
        tabTitle={pick(version.title)}
        actions={
          <>
            {edit}
            {version.mayPublish && <PublishScheme version={version} />}
          </>
        }
      />
      <Columns
        aside={
          <>
            <VersionFacts version={version} />
            {isDraft && <SchemeCheckSheet check={version.check} />}
          </>
        }
      >
        <SchemeDocument version={version} />
      </Columns>
    </Page>
  );
}
