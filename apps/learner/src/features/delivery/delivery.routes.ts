import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';

const attemptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts/$attemptId',
  staticData: { frame: 'bare' },
  component: lazyRouteComponent(() => import('./attempt.page.tsx'), 'AttemptPage'),
});

const resultRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts/$attemptId/result',
  component: lazyRouteComponent(() => import('./result.page.tsx'), 'ResultPage'),
});

export const deliveryRoutes = [attemptRoute, resultRoute] as const;
