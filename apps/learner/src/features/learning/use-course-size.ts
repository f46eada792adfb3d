import { useFormat } from '@kaopu/i18n/format.ts';
import { learningMessages } from '@kaopu/i18n/learning.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';

/** Says how many lessons a course has, and how long they take where somebody has said that. */
export function useCourseSize(): (lessons: number, minutes: number) => string {
  const t = useMessages(learningMessages);
  const format = useFormat();
  return (count, minutes) =>
    minutes > 0
      ? t('course.size', { count, time: format.duration(minutes * 60) })
      : t('course.lessons', { count });
}
