import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCourseProgress } from './course-progress.ts';
import { decideSaveDraft, type LessonText } from './lesson-draft.ts';
import { findPublicationGaps } from './publication.ts';

const text: LessonText = { title: '货盘', summary: '', body: '<p>一</p>', videoFileId: null };

describe('saving a draft', () => {
  test('the first save makes revision 1, the next one 2', () => {
    expect(decideSaveDraft({ current: null, incoming: { ...text, revision: 0 } })).toEqual({
      kind: 'store',
      revision: 1,
    });
    const incoming = { ...text, body: '<p>二</p>', revision: 1 };
    expect(decideSaveDraft({ current: { ...text, revision: 1 }, incoming })).toEqual({
      kind: 'store',
      revision: 2,
    });
  });

  test('a second tab that started from an older revision is told so', () => {
    const incoming = { ...text, body: '<p>other</p>', revision: 1 };
    expect(decideSaveDraft({ current: { ...text, revision: 2 }, incoming })).toEqual({
      kind: 'stale',
      revision: 2,
    });
  });

  test('a retry whose first answer was lost is unchanged', () => {
    const decision = decideSaveDraft({
      current: { ...text, revision: 2 },
      incoming: { ...text, revision: 1 },
    });
    expect(decision).toEqual({ kind: 'unchanged', revision: 2 });
  });

  test('for any order of saves, no text that was stored is overwritten by a writer who had not seen it', () => {
    const save = fc.record({ body: fc.constantFrom('a', 'b', 'c'), lag: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(save), (saves) => {
        let current: (LessonText & { revision: number }) | null = null;
        for (const { body, lag } of saves) {
          const seen: number = Math.max(0, (current?.revision ?? 0) - lag);
          const decision = decideSaveDraft({ current, incoming: { ...text, body, revision: seen } });
          if (decision.kind !== 'store') continue;
          expect(seen).toBe(current?.revision ?? 0);
          expect(decision.revision).toBe(seen + 1);
          current = { ...text, body, revision: decision.revision };
        }
      }),
    );
  });
});

describe('publishing', () => {
  const title = { 'zh-CN': '课程', en: '' };

  test('names everything that is missing', () => {
    const gaps = findPublicationGaps({
      title: { 'zh-CN': '', en: '' },
      chapters: [
        {
          chapterId: 'c1',
          lessons: [{ lessonId: 'l1', texts: { en: { title: 'T', body: ' ', videoFileId: null } } }],
        },
        { chapterId: 'c2', lessons: [] },
      ],
    });
    expect(gaps).toEqual([
      { kind: 'course_without_title' },
      { kind: 'lesson_empty', lessonId: 'l1' },
      { kind: 'chapter_without_lessons', chapterId: 'c2' },
    ]);
  });

  test('one language is enough, and so is a video', () => {
    const lessons = [{ lessonId: 'l1', texts: { en: { title: 'T', body: '', videoFileId: 'v' } } }];
    expect(findPublicationGaps({ title, chapters: [{ chapterId: 'c1', lessons }] })).toEqual([]);
    expect(findPublicationGaps({ title, chapters: [] })).toEqual([{ kind: 'course_without_lessons' }]);
  });
});

describe('progress', () => {
  test('a course without lessons is never complete', () => {
    expect(toCourseProgress([], new Set())).toMatchObject({ isComplete: false, nextLessonId: null });
  });

  test('is complete exactly when nothing comes next', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(ids, fc.array(fc.nat()), (lessonIds, picks) => {
        const completed = new Set(picks.map((pick) => lessonIds[pick % lessonIds.length] ?? ''));
        const progress = toCourseProgress(lessonIds, completed);
        expect(progress.isComplete).toBe(progress.nextLessonId === null);
        expect(progress.done).toBe(completed.size);
      }),
    );
  });
});
