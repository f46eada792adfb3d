import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';

const testsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tests',
  component: lazyRouteComponent(() => import('./tests.page.tsx'), 'TestsPage'),
});

const newTestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tests/new',
  component: lazyRouteComponent(() => import('./new-test.page.tsx'), 'NewTestPage'),
});

const testRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tests/$testId',
  component: lazyRouteComponent(() => import('./test.page.tsx'), 'TestPage'),
});

const scheduleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tests/$testId/schedule/$formId',
  component: lazyRouteComponent(() => import('./schedule.page.tsx'), 'SchedulePage'),
});

export const examsRoutes = [testsRoute, newTestRoute, testRoute, scheduleRoute] as const;
