import type { Language } from '@kaopu/domain/language.ts';
import type { StarterLesson } from '@kaopu/interchange/starter-content/lesson.ts';
import type { DemoTime } from './demo-time.ts';
import { toLessonBody } from './lesson-body.ts';
import type { Living } from './living.ts';

/** The demo's course as later steps need it. */
export type DemoCourse = { courseId: string; slug: string; lessonIds: string[] };

const writtenOn = -110;

const words = {
  slug: 'live-operator',
  title: { 'zh-CN': '直播电商操盘手十二课', en: 'The live-commerce operator in twelve lessons' },
  summary: {
    'zh-CN': '从目标与节奏到数据与复盘：站在镜头旁边，把一场直播带到它该到的地方。',
    en: 'From target and rhythm to data and review: standing beside the camera and taking a show where it should go.',
  },
};

const chapters = [
  { title: { 'zh-CN': '看清全盘', en: 'The whole board' }, lessons: 3 },
  { title: { 'zh-CN': '福利、高光与讲品', en: 'Benefits, highlights, pitch' }, lessons: 3 },
  { title: { 'zh-CN': '流量与粉丝', en: 'Traffic and fans' }, lessons: 2 },
  { title: { 'zh-CN': '红线、应急与长期', en: 'Red lines, incidents, the long run' }, lessons: 4 },
];

/** The twelve lessons in both languages, written and published by an instructor who then teaches the course. */
export async function loadCourse(
  living: Living,
  lessons: ReadonlyMap<string, Record<Language, StarterLesson>>,
  {
    instructorIds,
    administratorId,
    time,
  }: { instructorIds: string[]; administratorId: string; time: DemoTime },
): Promise<DemoCourse> {
  const at = time.daysFromNow(writtenOn);
  const { learning } = await living.staff(instructorIds[0] ?? '', at);
  const { courseId } = await learning.createCourse({ ...words, ...living.newKey() });
  const waiting = [...lessons.values()];
  const lessonIds: string[] = [];
  for (const { title, lessons: count } of chapters) {
    const { chapterId } = await learning.addChapter({ courseId, title, ...living.newKey() });
    for (const lesson of waiting.splice(0, count)) {
      const { minutes } = lesson['zh-CN'];
      const { lessonId } = await learning.addLesson({ chapterId, minutes, ...living.newKey() });
      for (const text of Object.values(lesson)) {
        const { language, title, summary } = text;
        const body = toLessonBody(text);
        const draft = { lessonId, language, title, summary, body, videoFileId: null, revision: 0 };
        await learning.saveLessonDraft(draft);
      }
      lessonIds.push(lessonId);
    }
  }
  await learning.publishCourse({ courseId, number: 1 });
  await nameInstructors(living, { courseId, instructorIds, administratorId, at });
  return { courseId, slug: words.slug, lessonIds };
}

async function nameInstructors(
  living: Living,
  facts: { courseId: string; instructorIds: string[]; administratorId: string; at: Date },
): Promise<void> {
  const { identity } = await living.staff(facts.administratorId, facts.at);
  for (const personId of facts.instructorIds) {
    const scope = { scopeType: 'course' as const, scopeId: facts.courseId };
    await identity.giveDuty({ personId, duty: 'instructor', ...scope, to: null, ...living.newKey() });
  }
}
