import type { Db } from '@kaopu/db/client.ts';
import { v7 } from 'uuid';
import type { CasesOf } from '../permissions/case.ts';
import type { ScopePair } from '../permissions/cast.ts';
import { hire, type Stage } from '../permissions/stage.ts';
import { writeCourse } from './course-story.ts';
import type { learningForLearners, learningForStaff } from './learning.router.ts';

const text = { 'zh-CN': '操盘入门', en: 'Operating, first steps' };
const page = { limit: 100 };
const retriable = () => ({ idempotencyKey: v7() });

/** For the walk of docs/permissions.md: two published courses, and a case for each procedure of the room. */
export async function prepareLearning(db: Db) {
  const author = (await hire(db, 'instructor')).staff.learning;
  const [own, other] = [await writeCourse(author), await writeCourse(author)];
  for (const { courseId } of [own, other]) await author.publishCourse({ courseId, number: 1 });
  const course: ScopePair = { own: own.courseId, other: other.courseId };
  return { course, staff: casesForStaff(own), learner: casesForLearners(own, other) };
}

type Course = Awaited<ReturnType<typeof writeCourse>>;

function casesForStaff({ courseId, chapterId, lessonIds }: Course): CasesOf<typeof learningForStaff> {
  const [lessonId = ''] = lessonIds;
  const lesson = { lessonId, language: 'zh-CN', revision: 1 } as const;
  const written = { title: '开播前', summary: '', body: '<p>先看货</p>', videoFileId: null };
  return {
    listAuthoredCourses: { own: () => ({ input: page, shows: courseId }) },
    createCourse: {
      own: () => ({ input: { slug: `course-${v7()}`, title: text, summary: text, ...retriable() } }),
    },
    describeCourse: { own: () => ({ input: { courseId, title: text, summary: text } }) },
    addChapter: { own: () => ({ input: { courseId, title: text, ...retriable() } }) },
    renameChapter: { own: () => ({ input: { chapterId, title: text } }) },
    addLesson: { own: () => ({ input: { chapterId, minutes: 5, ...retriable() } }) },
    reorderOutline: {
      own: () => ({ input: { courseId, chapters: [{ chapterId, lessonIds: lessonIds.toReversed() }] } }),
    },
    getCourseDraft: { own: () => ({ input: { courseId } }) },
    getLessonDraft: { own: () => ({ input: { lessonId } }) },
    saveLessonDraft: { own: () => ({ input: { ...lesson, ...written } }) },
    publishCourse: { own: () => ({ input: { courseId, number: 2 } }) },
  };
}

function casesForLearners(course: Course, notTheirs: Course): CasesOf<typeof learningForLearners> {
  const { slug, courseId } = course;
  const enrolled = (stage: Stage) => stage.holding('trainee').learner.learning.enrol({ courseId });
  const lessonOf = ({ slug, lessonIds }: Course) => ({ slug, lessonId: lessonIds[0] ?? '' });
  /** A lesson of the course that the holder is enrolled in, and one of a course that they are not. */
  const inLesson = <More extends object>(more: More) => ({
    own: async (stage: Stage) => {
      await enrolled(stage);
      return { input: { ...lessonOf(course), ...more } };
    },
    others: () => ({ input: { ...lessonOf(notTheirs), ...more } }),
  });
  return {
    listCourses: { own: () => ({ input: page, shows: courseId }) },
    getCourse: { own: () => ({ input: { slug } }) },
    enrol: { own: () => ({ input: { courseId } }) },
    listMyCourses: {
      own: async (stage) => {
        await enrolled(stage);
        return { input: undefined, shows: courseId };
      },
      others: async ({ db }) => {
        const somebody = await hire(db, 'trainee');
        await somebody.learner.learning.enrol({ courseId: notTheirs.courseId });
        return { input: undefined, shows: notTheirs.courseId };
      },
    },
    getLesson: inLesson({ language: 'en' as const }),
    noteVideoPosition: inLesson({ second: 30 }),
    completeLesson: inLesson({}),
  };
}
