import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';

const resultsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/results',
  component: lazyRouteComponent(() => import('./results.page.tsx'), 'ResultsPage'),
});

const administrationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/results/$administrationId',
  component: lazyRouteComponent(() => import('./administration.page.tsx'), 'AdministrationPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts/$attemptId',
  component: lazyRouteComponent(() => import('./review.page.tsx'), 'ReviewPage'),
});

export const deliveryRoutes = [resultsRoute, administrationRoute, reviewRoute] as const;
