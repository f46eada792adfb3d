import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';

const getParentRoute = () => rootRoute;

const certificatesRoute = createRoute({
  getParentRoute,
  path: '/certificates',
  component: lazyRouteComponent(() => import('./certificates.page.tsx'), 'CertificatesPage'),
});

const certificateRoute = createRoute({
  getParentRoute,
  path: '/certificates/$credentialId',
  component: lazyRouteComponent(() => import('./certificate.page.tsx'), 'CertificatePage'),
});

const applyRoute = createRoute({
  getParentRoute,
  path: '/apply',
  component: lazyRouteComponent(() => import('./apply.page.tsx'), 'ApplyPage'),
});

const applicationRoute = createRoute({
  getParentRoute,
  path: '/applications/$applicationId',
  component: lazyRouteComponent(() => import('./application.page.tsx'), 'ApplicationPage'),
});

const frameworkRoute = createRoute({
  getParentRoute,
  path: '/frameworks/$frameworkId',
  component: lazyRouteComponent(() => import('./framework.page.tsx'), 'FrameworkPage'),
});

export const certificationRoutes = [
  certificatesRoute,
  certificateRoute,
  applyRoute,
  applicationRoute,
  frameworkRoute,
] as const;
