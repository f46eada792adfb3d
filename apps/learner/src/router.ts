import { createRouter } from '@tanstack/react-router';
import { certificationRoutes } from './features/certification/certification.routes.ts';
import { deliveryRoutes } from './features/delivery/delivery.routes.ts';
import { examsRoutes } from './features/exams/exams.routes.ts';
import { identityRoutes } from './features/identity/identity.routes.ts';
import { learningRoutes } from './features/learning/learning.routes.ts';
import { homeRoutes } from './home/home.routes.ts';
import { rootRoute } from './root-route.ts';
import { RouteError } from './shell/route-error.tsx';
import { RouteLoading } from './shell/route-loading.tsx';
import { settingsRoutes } from './shell/settings.routes.ts';

/** Each room hands in its routes as a list; their pages load when they are visited. */
const routeTree = rootRoute.addChildren([
  ...homeRoutes,
  ...learningRoutes,
  ...examsRoutes,
  ...deliveryRoutes,
  ...identityRoutes,
  ...certificationRoutes,
  ...settingsRoutes,
]);

export const router = createRouter({
  routeTree,
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
    /** `bare`: without navigation, for an attempt and other places that one should not leave by accident. */
    frame?: 'bare';
    /** Shown before the second factor is: the sign-in itself and what leads to it. */
    isOpen?: boolean;
  }
}
