import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';
import { RecordSearch } from './record-search.ts';

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/record',
  validateSearch: RecordSearch,
  component: lazyRouteComponent(() => import('./record.page.tsx'), 'RecordPage'),
});

export const auditRoutes = [recordRoute] as const;
