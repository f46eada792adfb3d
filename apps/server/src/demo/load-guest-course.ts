import type { DemoWorld } from '@kaopu/interchange/starter-content/demo-world-shape.ts';
import type { DemoTime } from './demo-time.ts';
import type { Living } from './living.ts';

const words = {
  slug: 'highlight-design',
  title: { 'zh-CN': '高光设计（客座课）', en: 'Designing highlights (guest course)' },
  summary: {
    'zh-CN': '四周的客座课：两三个高光时刻怎样预埋、触发和承接。',
    en: 'Four guest weeks: how two or three highlights are planted, triggered and handed over.',
  },
};
const lesson = {
  title: '高光卡片',
  summary: '一张合格的高光卡片',
  body: '<p>一张合格的高光卡片写明触发条件、时间窗、负责人、库存与权益，以及失败时的备选。</p>',
  videoFileId: null,
};

/** Last year's guest course: whoever taught in it stands aside when the board decides on its trainees. */
export async function loadGuestCourse(
  living: Living,
  world: DemoWorld,
  given: { people: Map<string, string>; authorId: string; administratorId: string; time: DemoTime },
): Promise<void> {
  const taught = world.relations.find(({ kind, from }) => kind === 'taught' && from === 'bian-siqi');
  const [teacherId, traineeId] = [given.people.get(taught?.from ?? ''), given.people.get(taught?.to ?? '')];
  if (!taught || !teacherId || !traineeId) return;
  const start = given.time.at(taught.start);
  const before = new Date(start.getTime() - 7 * 86_400_000);
  const { learning } = await living.staff(given.authorId, before);
  const { courseId } = await learning.createCourse({ ...words, ...living.newKey() });
  const { chapterId } = await learning.addChapter({ courseId, title: words.title, ...living.newKey() });
  const { lessonId } = await learning.addLesson({ chapterId, minutes: 40, ...living.newKey() });
  await learning.saveLessonDraft({ lessonId, language: 'zh-CN', revision: 0, ...lesson });
  await learning.publishCourse({ courseId, number: 1 });
  const { identity } = await living.staff(given.administratorId, before);
  const scope = { scopeType: 'course' as const, scopeId: courseId };
  const to = taught.end ? given.time.at(taught.end).toISOString() : null;
  await identity.giveDuty({ personId: teacherId, duty: 'instructor', ...scope, to, ...living.newKey() });
  const trainee = await living.learner(traineeId, start);
  await trainee.learning.enrol({ courseId });
}
