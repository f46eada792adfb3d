import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '../../root-route.ts';

/** The filters stand in the address, so that an auditor can pass on what they see. */
const RecordSearch = z.object({
  type: z.string().optional().catch(undefined),
  subjectId: z.string().optional().catch(undefined),
  actorId: z.string().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
});
export type RecordSearch = z.infer<typeof RecordSearch>;

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/record',
  validateSearch: RecordSearch,
  component: lazyRouteComponent(() => import('./record.page.tsx'), 'RecordPage'),
});

export const auditRoutes = [recordRoute] as const;
