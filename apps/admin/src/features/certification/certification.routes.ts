import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';
import { ApplicationsSearch, CredentialsSearch } from './certification-search.ts';

const getParentRoute = () => rootRoute;

const applicationsRoute = createRoute({
  getParentRoute,
  path: '/applications',
  validateSearch: ApplicationsSearch,
  component: lazyRouteComponent(() => import('./applications.page.tsx'), 'ApplicationsPage'),
});

const applicationRoute = createRoute({
  getParentRoute,
  path: '/applications/$applicationId',
  component: lazyRouteComponent(() => import('./application.page.tsx'), 'ApplicationPage'),
});

const decisionsRoute = createRoute({
  getParentRoute,
  path: '/decisions',
  component: lazyRouteComponent(() => import('./decisions.page.tsx'), 'DecisionsPage'),
});

const decisionRoute = createRoute({
  getParentRoute,
  path: '/decisions/$decisionId',
  component: lazyRouteComponent(() => import('./decision.page.tsx'), 'DecisionPage'),
});

const credentialsRoute = createRoute({
  getParentRoute,
  path: '/credentials',
  validateSearch: CredentialsSearch,
  component: lazyRouteComponent(() => import('./credentials.page.tsx'), 'CredentialsPage'),
});

const credentialRoute = createRoute({
  getParentRoute,
  path: '/credentials/$credentialId',
  component: lazyRouteComponent(() => import('./credential.page.tsx'), 'CredentialPage'),
});

const schemesRoute = createRoute({
  getParentRoute,
  path: '/schemes',
  component: lazyRouteComponent(() => import('./schemes.page.tsx'), 'SchemesPage'),
});

const newSchemeRoute = createRoute({
  getParentRoute,
  path: '/schemes/new',
  component: lazyRouteComponent(() => import('./new-scheme.page.tsx'), 'NewSchemePage'),
});

const schemeVersionRoute = createRoute({
  getParentRoute,
  path: '/schemes/$schemeVersionId',
  component: lazyRouteComponent(() => import('./scheme-version.page.tsx'), 'SchemeVersionPage'),
});

const editSchemeRoute = createRoute({
  getParentRoute,
  path: '/schemes/$schemeVersionId/edit',
  component: lazyRouteComponent(() => import('./edit-scheme.page.tsx'), 'EditSchemePage'),
});

const newFrameworkRoute = createRoute({
  getParentRoute,
  path: '/frameworks/new',
  component: lazyRouteComponent(() => import('./new-framework.page.tsx'), 'NewFrameworkPage'),
});

const newBodyRoute = createRoute({
  getParentRoute,
  path: '/bodies/new',
  component: lazyRouteComponent(() => import('./new-body.page.tsx'), 'NewBodyPage'),
});

export const certificationRoutes = [
  schemesRoute,
  newSchemeRoute,
  schemeVersionRoute,
  editSchemeRoute,
  newFrameworkRoute,
  newBodyRoute,
  applicationsRoute,
  applicationRoute,
  decisionsRoute,
  decisionRoute,
  credentialsRoute,
  credentialRoute,
] as const;
