import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import { CourseWordsForm } from './course-words-form.tsx';
import { Outline } from './outline.tsx';
import { PublicationGaps } from './publication-gaps.tsx';
import { PublishCourse } from './publish-course.tsx';

const route = getRouteApi('/courses/$courseId');

/** A course as its instructors see it: what is written, what is missing, and publication. */
export function CoursePage() {
  const { courseId } = route.useParams();
  const t = useMessages(authoringMessages);
  const pick = usePickText();
  const { data: course } = useSuspenseQuery(trpc.learning.getCourseDraft.queryOptions({ courseId }));
  const { mayAuthor, newestVersion, gaps } = course;
  return (
    <Page>
      <PageHead
        eyebrow={newestVersion > 0 ? t('course.version', { number: newestVersion }) : t('course.unpublished')}
        title={pick(course.title) || course.slug}
        lead={pick(course.summary)}
        actions={
          mayAuthor && (
            <PublishCourse courseId={courseId} number={newestVersion + 1} isReady={gaps.length === 0} />
          )
        }
      />
      <PublicationGaps gaps={gaps} />
      <Outline course={course} />
      {mayAuthor && (
        <Sheet title={t('course.describe')} level={3}>
          <CourseWordsForm course={course} />
        </Sheet>
      )}
    </Page>
  );
}
