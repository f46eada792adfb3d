import { useSuspenseQueries } from '@tanstack/react-query';
import { trpc } from '../trpc.ts';
import type { RoadFacts } from './road.ts';

const ended = ['refused', 'withdrawn', 'not_passed'];

/** Gathers what the road needs from the rooms that know it, in one batch. */
export function useRoadFacts(): RoadFacts {
  const [courses, sittings, attempts, applications] = useSuspenseQueries({
    queries: [
      trpc.learning.listMyCourses.queryOptions(),
      trpc.exams.listSittings.queryOptions({ part: 'ahead' }),
      trpc.delivery.listAttempts.queryOptions(),
      trpc.certification.listMyApplications.queryOptions({}),
    ],
  });
  return {
    courses: courses.data.courses,
    sittings: sittings.data.rows,
    hasSatTest: attempts.data.rows.some(({ progress }) => progress === 'submitted'),
    application: applications.data.rows.find(({ step }) => !ended.includes(step)) ?? null,
  };
}
