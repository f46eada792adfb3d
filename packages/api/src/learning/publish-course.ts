import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { findPublicationGaps, isReadable } from '@kaopu/domain/learning/publication.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as courseStore from './course.store.ts';
import { toCourseOutline } from './course-outline.ts';

export const PublishCourseInput = z.object({
  courseId: Id,
  /** The number that the new version shall have: a repeated request does not publish twice. */
  number: z.int().min(1),
});
export type PublishCourseInput = z.infer<typeof PublishCourseInput>;

export const PublishCourseOutput = z.object({ number: z.int() });
export type PublishCourseOutput = z.infer<typeof PublishCourseOutput>;

/** Publishes the draft as an immutable version, which readers see at once. COURSE_INCOMPLETE says what is missing. */
export const publishCourseProcedure = procedureFor('learning.publishCourse')
  .input(PublishCourseInput)
  .output(PublishCourseOutput)
  .mutation(({ ctx, input }) => publishCourse(ctx, input));

export async function publishCourse(
  ctx: PersonContext,
  input: PublishCourseInput,
): Promise<PublishCourseOutput> {
  const { courseId, number } = input;
  return ctx.db.transaction(async (tx) => {
    const scope = scopeIds(ctx.actor, 'learning.publishCourse', 'course');
    const course = await courseStore.lockCourse(tx, scope, courseId);
    if (!course) throw new KaopuError('NOT_FOUND');
    const newest = await courseStore.findNewestVersionNumber(tx, courseId);
    if (newest === number) return { number };
    if (newest !== number - 1) throw new KaopuError('CONFLICT', { field: 'number', newest });
    const outline = await courseStore.findOutline(tx, courseId);
    const [gap, ...more] = findPublicationGaps(toCourseOutline(course, outline));
    if (gap) throw new KaopuError('COURSE_INCOMPLETE', { gap: gap.kind, count: more.length + 1 });
    const now = ctx.clock.now();
    const courseVersionId = ctx.chance.newId(now);
    const made = { publishedBy: ctx.actor.personId, publishedAt: now };
    const version = {
      courseVersionId,
      courseId,
      number,
      title: course.title,
      summary: course.summary,
      ...made,
    };
    await courseStore.insertCourseVersion(tx, version, toLessonVersions(courseVersionId, outline));
    const subject = { kind: 'course', id: courseId };
    await recordEvent(tx, ctx, 'learning.coursePublished', {
      subject,
      data: { courseId, courseVersionId, number },
    });
    return { number };
  });
}

type Outline = Awaited<ReturnType<typeof courseStore.findOutline>>;

function toLessonVersions(courseVersionId: string, outline: Outline) {
  return outline.flatMap((chapter, chapterIndex) =>
    chapter.lessons.flatMap((lesson, index) =>
      lesson.drafts.filter(isReadable).map(({ lessonId, language, title, summary, body, videoFileId }) => ({
        ...{ courseVersionId, lessonId, language, title, summary, body, videoFileId },
        chapterPosition: chapterIndex + 1,
        chapterTitle: chapter.title[language],
        position: index + 1,
        minutes: lesson.minutes,
      })),
    ),
  );
}
