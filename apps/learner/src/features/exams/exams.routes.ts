import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';

const examsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/exams',
  component: lazyRouteComponent(() => import('./exams.page.tsx'), 'ExamsPage'),
});

const sittingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/exams/$administrationId',
  component: lazyRouteComponent(() => import('./sitting.page.tsx'), 'SittingPage'),
});

export const examsRoutes = [examsRoute, sittingRoute] as const;
