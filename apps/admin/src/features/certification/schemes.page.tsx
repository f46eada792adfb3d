import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button, Stack } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';
import { BodyList } from './body-list.tsx';
import { FrameworkList } from './framework-list.tsx';
import { SchemeSheet } from './scheme-sheet.tsx';

/** What this body certifies, and every version of its rules. An administrator only sees and adds the bodies. */
export function SchemesPage() {
  const t = useMessages(certificationStaffMessages);
  const { permissions } = useViewer();
  const mayRead = permissions.includes('certification.readSchemes');
  return (
    <Page>
      <PageHead
        title={t('schemes.title')}
        lead={t('schemes.lead')}
        actions={
          <>
            {permissions.includes('certification.manageBody') && (
              <Button renderRoot={(props) => <Link to="/bodies/new" {...props} />}>{t('body.new')}</Button>
            )}
            {permissions.includes('certification.draftScheme') && (
              <Button renderRoot={(props) => <Link to="/schemes/new" {...props} />}>{t('scheme.new')}</Button>
            )}
          </>
        }
      />
      {mayRead ? (
        <Stack gap="lg">
          <SchemeList />
          <FrameworkList />
        </Stack>
      ) : (
        <Stack gap="lg">
          {permissions.includes('certification.readBodies') && <BodyList />}
          <EmptyState title={t('schemes.registrars')}>{t('schemes.registrarsAdvice')}</EmptyState>
        </Stack>
      )}
    </Page>
  );
}

function SchemeList() {
  const t = useMessages(certificationStaffMessages);
  const list = useSuspenseInfiniteQuery(
    trpc.certification.listSchemes.infiniteQueryOptions(
      { limit: 50 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const schemes = list.data.pages.flatMap((page) => page.rows);
  if (schemes.length === 0) {
    return <EmptyState title={t('schemes.none')}>{t('schemes.noneAdvice')}</EmptyState>;
  }
  return (
    <Stack gap="lg">
      {schemes.map((scheme) => (
        <SchemeSheet key={scheme.schemeId} scheme={scheme} />
      ))}
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()} w="fit-content">
          {t('schemes.more')}
        </Button>
      )}
    </Stack>
  );
}
