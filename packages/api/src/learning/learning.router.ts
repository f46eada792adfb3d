import { router } from '../trpc.ts';
import { addChapterProcedure } from './add-chapter.ts';
import { addLessonProcedure } from './add-lesson.ts';
import { completeLessonProcedure } from './complete-lesson.ts';
import { createCourseProcedure } from './create-course.ts';
import { describeCourseProcedure } from './describe-course.ts';
import { enrolProcedure } from './enrol.ts';
import { getCourseProcedure } from './get-course.ts';
import { getCourseDraftProcedure } from './get-course-draft.ts';
import { getLessonProcedure } from './get-lesson.ts';
import { getLessonDraftProcedure } from './get-lesson-draft.ts';
import { listAuthoredCoursesProcedure } from './list-authored-courses.ts';
import { listCoursesProcedure } from './list-courses.ts';
import { listMyCoursesProcedure } from './list-my-courses.ts';
import { noteVideoPositionProcedure } from './note-video-position.ts';
import { publishCourseProcedure } from './publish-course.ts';
import { renameChapterProcedure } from './rename-chapter.ts';
import { reorderOutlineProcedure } from './reorder-outline.ts';
import { saveLessonDraftProcedure } from './save-lesson-draft.ts';

export const learningForLearners = router({
  listCourses: listCoursesProcedure,
  getCourse: getCourseProcedure,
  enrol: enrolProcedure,
  listMyCourses: listMyCoursesProcedure,
  getLesson: getLessonProcedure,
  noteVideoPosition: noteVideoPositionProcedure,
  completeLesson: completeLessonProcedure,
});

export const learningForStaff = router({
  listAuthoredCourses: listAuthoredCoursesProcedure,
  createCourse: createCourseProcedure,
  describeCourse: describeCourseProcedure,
  addChapter: addChapterProcedure,
  renameChapter: renameChapterProcedure,
  addLesson: addLessonProcedure,
  reorderOutline: reorderOutlineProcedure,
  getCourseDraft: getCourseDraftProcedure,
  getLessonDraft: getLessonDraftProcedure,
  saveLessonDraft: saveLessonDraftProcedure,
  publishCourse: publishCourseProcedure,
});
