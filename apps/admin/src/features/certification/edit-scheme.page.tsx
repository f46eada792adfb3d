import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { versionQuery } from './scheme-draft.ts';
import { SchemeEditor } from './scheme-editor.tsx';

const route = getRouteApi('/schemes/$schemeVersionId/edit');

/** The draft of a version, to be written. A published one only says that it never changes. */
export function EditSchemePage() {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const { schemeVersionId } = route.useParams();
  const { data: version } = useSuspenseQuery(versionQuery(schemeVersionId));
  const read = (
    <Button
      renderRoot={(props) => <Link to="/schemes/$schemeVersionId" params={{ schemeVersionId }} {...props} />}
    >
      {t('edit.read')}
    </Button>
  );
  return (
    <Page>
      <PageHead
        eyebrow={
          <>
            <Link to="/schemes">{t('schemes.title')}</Link> · {pick(version.name)}
          </>
        }
        title={t('edit.title', { title: pick(version.title) })}
        lead={t('edit.lead')}
        actions={read}
      />
      {version.mayDraft ? (
        <SchemeEditor key={schemeVersionId} version={version} />
      ) : (
        <EmptyState title={t('edit.closed')} action={read}>
          {t('edit.closedAdvice')}
        </EmptyState>
      )}
    </Page>
  );
}
