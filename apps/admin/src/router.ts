import { createRouter } from '@tanstack/react-router';
import { deskRoutes } from './desk/desk.routes.ts';
import { auditRoutes } from './features/audit/audit.routes.ts';
import { bankRoutes } from './features/bank/bank.routes.ts';
import { certificationRoutes } from './features/certification/certification.routes.ts';
import { deliveryRoutes } from './features/delivery/delivery.routes.ts';
import { examsRoutes } from './features/exams/exams.routes.ts';
import { identityRoutes } from './features/identity/identity.routes.ts';
import { learningRoutes } from './features/learning/learning.routes.ts';
import { notifyRoutes } from './features/notify/notify.routes.ts';
import { rootRoute } from './root-route.ts';
import { RouteError } from './shell/route-error.tsx';
import { RouteLoading } from './shell/route-loading.tsx';
import { settingsRoutes } from './shell/settings.routes.ts';

/** Each room hands in its routes as a list; their pages load when they are visited. */
const routeTree = rootRoute.addChildren([
  ...deskRoutes,
  ...learningRoutes,
  ...bankRoutes,
  ...examsRoutes,
  ...deliveryRoutes,
  ...certificationRoutes,
  ...auditRoutes,
  ...identityRoutes,
  ...notifyRoutes,
  ...settingsRoutes,
]);

export const router = createRouter({
  routeTree,
  basepath: '/admin',
  defaultPreload: 'intent',
  defaultErrorComponent: RouteError,
  defaultPendingComponent: RouteLoading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** `bare`: without navigation, for the control room and other screens that need all the room. */
    frame?: 'bare';
    /** Shown without a sign-in: the sign-in itself and what leads to it. */
    isOpen?: boolean;
  }
}
