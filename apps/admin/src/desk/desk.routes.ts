import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root-route.ts';

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./desk.page.tsx'), 'DeskPage'),
});

export const deskRoutes = [deskRoute] as const;
