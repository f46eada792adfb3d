import { z } from 'zod';
import { defineEvents } from '../audit/define-events.ts';
import { Id } from '../identifier.ts';
import { Language } from '../language.ts';

export const learningEvents = defineEvents('learning', {
  courseCreated: z.object({ courseId: Id }),
  courseDescribed: z.object({ courseId: Id }),
  chapterAdded: z.object({ courseId: Id, chapterId: Id }),
  lessonAdded: z.object({ courseId: Id, lessonId: Id }),
  lessonDraftSaved: z.object({ lessonId: Id, language: Language, revision: z.int() }),
  coursePublished: z.object({ courseId: Id, courseVersionId: Id, number: z.int() }),
  chapterRenamed: z.object({ courseId: Id, chapterId: Id }),
  outlineReordered: z.object({ courseId: Id }),
  courseRetired: z.object({ courseId: Id }),
  fileKept: z.object({ fileId: Id, mediaType: z.string(), byteSize: z.int(), sha256: z.string() }),
  enrolled: z.object({ enrolmentId: Id, courseId: Id }),
  lessonCompleted: z.object({ enrolmentId: Id, lessonId: Id }),
  courseCompleted: z.object({ enrolmentId: Id, courseId: Id }),
});
