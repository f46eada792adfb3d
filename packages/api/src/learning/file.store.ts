import type { Reader, Tx } from '@kaopu/db/client.ts';
import { storedFile } from '@kaopu/db/schema/file.ts';
import {
  chapter,
  courseVersion,
  enrolment,
  lesson,
  lessonDraft,
  lessonVersion,
} from '@kaopu/db/schema/learning.ts';
import { type AnyColumn, and, eq, exists, isNull, like, or } from 'drizzle-orm';
import { withinScope } from '../within-scope.ts';

/** A video that this person uploaded, or null. */
export async function findOwnVideo(reader: Reader, ownerId: string, fileId: string) {
  const [row] = await reader
    .select({ fileId: storedFile.fileId })
    .from(storedFile)
    .where(
      and(
        eq(storedFile.fileId, fileId),
        eq(storedFile.ownerId, ownerId),
        like(storedFile.mediaType, 'video/%'),
        isNull(storedFile.deletedAt),
      ),
    );
  return row ?? null;
}

/** The file where the viewer owns it, may read a draft that uses it, or is enrolled in a course that uses it. */
export async function findVisibleFile(
  reader: Reader,
  fileId: string,
  viewer: { personId: string; draftScope: 'all' | string[] },
) {
  const used = (body: AnyColumn, video: AnyColumn) => or(eq(video, fileId), like(body, `%/files/${fileId}%`));
  const inDraft = reader
    .select()
    .from(lessonDraft)
    .innerJoin(lesson, eq(lesson.lessonId, lessonDraft.lessonId))
    .innerJoin(chapter, eq(chapter.chapterId, lesson.chapterId))
    .where(
      and(used(lessonDraft.body, lessonDraft.videoFileId), withinScope(chapter.courseId, viewer.draftScope)),
    );
  const inCourse = reader
    .select()
    .from(lessonVersion)
    .innerJoin(courseVersion, eq(courseVersion.courseVersionId, lessonVersion.courseVersionId))
    .innerJoin(enrolment, eq(enrolment.courseId, courseVersion.courseId))
    .where(and(used(lessonVersion.body, lessonVersion.videoFileId), eq(enrolment.personId, viewer.personId)));
  const [row] = await reader
    .select()
    .from(storedFile)
    .where(
      and(
        eq(storedFile.fileId, fileId),
        isNull(storedFile.deletedAt),
        or(eq(storedFile.ownerId, viewer.personId), exists(inDraft), exists(inCourse)),
      ),
    );
  return row ?? null;
}

export const insertFile = (tx: Tx, values: typeof storedFile.$inferInsert) =>
  tx.insert(storedFile).values(values);
