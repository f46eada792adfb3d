import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';

/** The courses that the viewer may read drafts of. */
export function CoursesPage() {
  const t = useMessages(authoringMessages);
  const pick = usePickText();
  const viewer = useViewer();
  const list = useSuspenseInfiniteQuery(
    trpc.learning.listAuthoredCourses.infiniteQueryOptions(
      {},
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const create = viewer.permissions.includes('learning.createCourse') && (
    <Button variant="filled" renderRoot={(props) => <Link to="/courses/new" {...props} />}>
      {t('courses.new')}
    </Button>
  );
  return (
    <Page width="full">
      <PageHead title={t('courses.title')} lead={t('courses.lead')} actions={create} />
      <DataTable
        caption={t('courses.caption')}
        captionHidden
        rows={list.data.pages.flatMap((page) => page.rows)}
        rowKey={({ courseId }) => courseId}
        columns={[
          {
            key: 'title',
            header: t('course.title'),
            cell: ({ courseId, title, slug }) => (
              <Link to="/courses/$courseId" params={{ courseId }}>
                {pick(title) || slug}
              </Link>
            ),
          },
          { key: 'lessons', header: t('course.lessons'), align: 'end', cell: ({ lessons }) => lessons },
          {
            key: 'state',
            header: t('course.state'),
            cell: ({ versionNumber }) => <PublicationState number={versionNumber} />,
          },
        ]}
        empty={<EmptyState title={t('courses.none')}>{t('courses.noneAdvice')}</EmptyState>}
        {...(list.hasNextPage && {
          more: { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage },
        })}
      />
    </Page>
  );
}

function PublicationState({ number }: { number: number | null }) {
  const t = useMessages(authoringMessages);
  if (number === null) return <StatusChip tone="neutral">{t('course.unpublished')}</StatusChip>;
  return <StatusChip tone="good">{t('course.version', { number })}</StatusChip>;
}
