import { useLanguage } from '@kaopu/i18n/language.ts';
import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { RichText } from '@kaopu/ui/rich-text/rich-text.tsx';
import { SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { emptyText, type LessonDraft } from './lesson-draft.ts';
import { LessonEditor } from './lesson-editor.tsx';
import { lessonQuery } from './save-lesson-draft.ts';

const route = getRouteApi('/lessons/$lessonId');

/** Writing one lesson, in one language at a time. */
export function LessonPage() {
  const { lessonId } = route.useParams();
  const t = useMessages(authoringMessages);
  const [language, setLanguage] = useState<LessonDraft['language']>(useLanguage());
  const { data: lesson } = useSuspenseQuery(lessonQuery(lessonId));
  const draft = lesson.drafts.find((each) => each.language === language);
  return (
    <Page width="reading">
      <PageHead
        eyebrow={
          <Link to="/courses/$courseId" params={{ courseId: lesson.courseId }}>
            {t('lesson.back')}
          </Link>
        }
        title={draft?.title || t('outline.untitled')}
        actions={
          <SegmentedControl
            aria-label={t('lesson.language')}
            value={language}
            onChange={setLanguage}
            data={(['zh-CN', 'en'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
          />
        }
      />
      {lesson.mayAuthor ? (
        <LessonEditor
          key={`${lessonId}:${language}`}
          lessonId={lessonId}
          draft={draft ?? emptyText(language)}
        />
      ) : (
        <RichText html={draft?.body ?? ''} lang={language} />
      )}
    </Page>
  );
}
