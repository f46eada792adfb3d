import { useErrorText } from '@kaopu/i18n/errors.ts';
import { learningMessages } from '@kaopu/i18n/learning.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { ProgressBar } from '@kaopu/ui/progress-bar.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.ts';
import { queryClient, trpc } from '../../trpc.ts';
import { CourseOutline } from './course-outline.tsx';
import styles from './learning.module.css';
import { useCourseSize } from './use-course-size.ts';

const route = getRouteApi('/courses/$slug');

/** A course before and while one takes it. The one action is the next step: enrol, continue, or read again. */
export function CoursePage() {
  const { slug } = route.useParams();
  const t = useMessages(learningMessages);
  const pick = usePickText();
  const sizeOf = useCourseSize();
  const { data: course } = useSuspenseQuery(trpc.learning.getCourse.queryOptions({ slug }));
  const { enrolment, lessons } = course;
  const minutes = lessons.reduce((sum, lesson) => sum + (lesson.minutes ?? 0), 0);
  return (
    <Page width="reading">
      <PageHead
        eyebrow={sizeOf(lessons.length, minutes)}
        title={pick(course.title)}
        lead={pick(course.summary)}
        actions={enrolment ? <NextStep course={course} /> : <Enrol courseId={course.courseId} />}
      />
      {enrolment && (
        <ProgressBar
          label={pick(course.title)}
          value={enrolment.done}
          max={enrolment.of}
          valueText={t('course.progress', { done: enrolment.done, of: enrolment.of })}
        />
      )}
      {enrolment?.completedAt && (
        <div className={styles.finished}>
          <Sheet
            title={t('finished.title')}
            lead={t('finished.lead')}
            aside={<StatusChip tone="good">{t('course.completed')}</StatusChip>}
          />
        </div>
      )}
      <CourseOutline slug={slug} lessons={lessons} isEnrolled={enrolment !== null} />
    </Page>
  );
}

function Enrol({ courseId }: { courseId: string }) {
  const t = useMessages(learningMessages);
  const viewer = useViewer();
  const errorText = useErrorText();
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.learning.pathKey() });
  const enrol = useMutation(trpc.learning.enrol.mutationOptions({ onSuccess: refresh }));
  if (!viewer.person) {
    return (
      <Button
        variant="filled"
        component="a"
        href={`/sign-in?next=${encodeURIComponent(window.location.pathname)}`}
      >
        {t('course.signInToEnrol')}
      </Button>
    );
  }
  return (
    <>
      <Button variant="filled" loading={enrol.isPending} onClick={() => enrol.mutate({ courseId })}>
        {t('course.enrol')}
      </Button>
      <FormProblem problem={enrol.error && errorText(enrol.error)} />
    </>
  );
}

type Course = {
  slug: string;
  lessons: { lessonId: string; title: { 'zh-CN': string; en: string } }[];
  enrolment: { nextLessonId: string | null } | null;
};

function NextStep({ course }: { course: Course }) {
  const t = useMessages(learningMessages);
  const pick = usePickText();
  const next = course.lessons.find(({ lessonId }) => lessonId === course.enrolment?.nextLessonId);
  const target = next ?? course.lessons[0];
  if (!target) return null;
  return (
    <Button
      variant={next ? 'filled' : 'default'}
      renderRoot={(props) => (
        <Link
          to="/courses/$slug/$lessonId"
          params={{ slug: course.slug, lessonId: target.lessonId }}
          {...props}
        />
      )}
    >
      {next ? t('course.continue', { title: pick(next.title) }) : t('course.again')}
    </Button>
  );
}
