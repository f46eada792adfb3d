import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { learningMessages } from '@kaopu/i18n/learning.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { RichText } from '@kaopu/ui/rich-text/rich-text.tsx';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { queryClient, trpc } from '../../trpc.ts';
import styles from './learning.module.css';
import { LessonSteps } from './lesson-steps.tsx';
import { LessonVideo } from './lesson-video.tsx';

const route = getRouteApi('/courses/$slug/$lessonId');

/** Reading one lesson: video first where there is one, then the text, then one step on. */
export function LessonPage() {
  const { slug, lessonId } = route.useParams();
  const language = useLanguage();
  const t = useMessages(learningMessages);
  const pick = usePickText();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { data: course } = useSuspenseQuery(trpc.learning.getCourse.queryOptions({ slug }));
  const { data: lesson } = useSuspenseQuery(
    trpc.learning.getLesson.queryOptions({ slug, lessonId, language }),
  );
  const place = course.lessons.findIndex((entry) => entry.lessonId === lessonId);
  const next = course.lessons[place + 1];

  const complete = useMutation(
    trpc.learning.completeLesson.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.learning.pathKey() });
        if (next)
          await navigate({ to: '/courses/$slug/$lessonId', params: { slug, lessonId: next.lessonId } });
        else await navigate({ to: '/courses/$slug', params: { slug } });
      },
    }),
  );
  return (
    <Page width="reading">
      <PageHead
        eyebrow={
          <>
            <Link to="/courses/$slug" params={{ slug }}>
              {pick(course.title)}
            </Link>{' '}
            · {t('lesson.place', { number: place + 1, of: course.lessons.length })}
          </>
        }
        title={lesson.title}
        lead={lesson.summary}
      />
      {lesson.language !== language && <p className={styles.notice}>{t('lesson.otherLanguage')}</p>}
      {lesson.videoFileId && (
        <LessonVideo slug={slug} lesson={{ ...lesson, videoFileId: lesson.videoFileId }} />
      )}
      <RichText html={lesson.body} lang={lesson.language} />
      <FormProblem problem={complete.error && errorText(complete.error)} />
      <LessonSteps
        slug={slug}
        previousId={course.lessons[place - 1]?.lessonId}
        nextId={next?.lessonId}
        isDone={lesson.completedAt !== null}
        isBusy={complete.isPending}
        onComplete={() => complete.mutate({ slug, lessonId })}
      />
    </Page>
  );
}
