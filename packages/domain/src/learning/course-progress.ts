/** How far a person is in a course. */
export type CourseProgress = {
  readonly done: number;
  readonly of: number;
  /** The first lesson that is not completed, in the course's order; null when all are. */
  readonly nextLessonId: string | null;
  readonly isComplete: boolean;
};

/** Progress through the lessons of a published version, given in order. Completed lessons that left it do not count. */
export function toCourseProgress(
  lessonIds: readonly string[],
  completed: ReadonlySet<string>,
): CourseProgress {
  const done = lessonIds.filter((lessonId) => completed.has(lessonId)).length;
  return {
    done,
    of: lessonIds.length,
    nextLessonId: lessonIds.find((lessonId) => !completed.has(lessonId)) ?? null,
    isComplete: lessonIds.length > 0 && done === lessonIds.length,
  };
}
