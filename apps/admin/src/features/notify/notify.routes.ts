import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';

const mailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mail',
  component: lazyRouteComponent(() => import('./demo-mail.page.tsx'), 'DemoMailPage'),
});

export const notifyRoutes = [mailRoute] as const;
