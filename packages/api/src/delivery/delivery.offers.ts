import type { Reader } from '@kaopu/db/client.ts';
import { attempt, score } from '@kaopu/db/schema/delivery.ts';
import { test, testForm } from '@kaopu/db/schema/exams.ts';
import { and, desc, eq, isNotNull } from 'drizzle-orm';

/** A test that a person passed: the latest released result of a valid attempt. `scaled` is an exact fraction. */
export type PassedTest = {
  testId: string;
  testCode: string;
  attemptId: string;
  scaled: string;
  passedAt: Date;
};

/** The tests that a person has passed; what is not released yet does not count. */
export async function findPassedTests(reader: Reader, personId: string): Promise<PassedTest[]> {
  const rows = await reader
    .selectDistinctOn([attempt.attemptId], {
      testId: testForm.testId,
      testCode: test.code,
      attemptId: attempt.attemptId,
      scaled: score.scaled,
      isPassed: score.isPassed,
      passedAt: attempt.submittedAt,
    })
    .from(attempt)
    .innerJoin(testForm, eq(testForm.formId, attempt.formId))
    .innerJoin(test, eq(test.testId, testForm.testId))
    .innerJoin(score, eq(score.attemptId, attempt.attemptId))
    .where(and(eq(attempt.personId, personId), eq(attempt.validity, 'valid'), isNotNull(score.releasedAt)))
    .orderBy(attempt.attemptId, desc(score.number));
  return rows.flatMap(({ isPassed, passedAt, ...row }) =>
    isPassed && passedAt ? [{ ...row, passedAt }] : [],
  );
}
