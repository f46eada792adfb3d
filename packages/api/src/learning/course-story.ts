import { v7 } from 'uuid';
import type { AdminRouter } from '../admin-router.ts';

type Author = ReturnType<AdminRouter['createCaller']>['learning'];

/** For tests: an instructor writes a course of some lessons in Chinese; gives what later steps need. */
export async function writeCourse(author: Author, options: { lessons?: number } = {}) {
  const slug = `course-${v7()}`;
  const title = { 'zh-CN': '操盘入门', en: 'Operating, first steps' };
  const key = () => ({ idempotencyKey: v7() });
  const { courseId } = await author.createCourse({ slug, title, summary: title, ...key() });
  const { chapterId } = await author.addChapter({ courseId, title, ...key() });
  const lessonIds: string[] = [];
  for (let index = 1; index <= (options.lessons ?? 2); index++) {
    const { lessonId } = await author.addLesson({ chapterId, minutes: 10, ...key() });
    const text = {
      title: `第 ${index} 课`,
      summary: '',
      body: `<p>第 ${index} 课的正文</p>`,
      videoFileId: null,
    };
    await author.saveLessonDraft({ lessonId, language: 'zh-CN', revision: 0, ...text });
    lessonIds.push(lessonId);
  }
  return { slug, courseId, chapterId, lessonIds };
}
