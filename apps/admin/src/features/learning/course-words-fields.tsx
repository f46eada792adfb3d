import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import type { BilingualText } from '@kaopu/i18n/pick-text.ts';
import { TextAreaField } from '@kaopu/ui/forms/text-area-field.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { SimpleGrid } from '@mantine/core';

type Words = { title: BilingualText; summary: BilingualText };

/** Title and summary of a course, both languages side by side. */
export function CourseWordsFields({ words }: { words?: Words }) {
  const t = useMessages(authoringMessages);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
      <TextField
        name="title.zh-CN"
        label={t('course.titleZh')}
        defaultValue={words?.title['zh-CN']}
        lang="zh-CN"
      />
      <TextField name="title.en" label={t('course.titleEn')} defaultValue={words?.title.en} lang="en" />
      <TextAreaField
        name="summary.zh-CN"
        label={t('course.summaryZh')}
        defaultValue={words?.summary['zh-CN']}
        lang="zh-CN"
      />
      <TextAreaField
        name="summary.en"
        label={t('course.summaryEn')}
        defaultValue={words?.summary.en}
        lang="en"
      />
    </SimpleGrid>
  );
}

/** What was entered in those fields. */
export function readCourseWords(form: FormData): Words {
  const read = (name: string) => String(form.get(name) ?? '').trim();
  return {
    title: { 'zh-CN': read('title.zh-CN'), en: read('title.en') },
    summary: { 'zh-CN': read('summary.zh-CN'), en: read('summary.en') },
  };
}
