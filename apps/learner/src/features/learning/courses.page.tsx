import { learningMessages } from '@kaopu/i18n/learning.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';
import { CourseList } from './course-list.tsx';
import { MyCourses } from './my-courses.tsx';

/** What one is learning, and what else there is. */
export function CoursesPage() {
  const t = useMessages(learningMessages);
  const viewer = useViewer();
  const { data } = useSuspenseQuery(trpc.learning.listCourses.queryOptions({ limit: 100 }));
  return (
    <Page>
      <PageHead title={t('courses.title')} lead={t('courses.lead')} />
      {viewer.permissions.includes('learning.enrol') && <MyCourses />}
      {data.rows.length === 0 ? (
        <EmptyState title={t('courses.none')}>{t('courses.noneAdvice')}</EmptyState>
      ) : (
        <CourseList courses={data.rows} />
      )}
    </Page>
  );
}
