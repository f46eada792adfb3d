import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';
import { accountRoutes } from './account.routes.ts';
import { OrganisationsSearch, PeopleSearch } from './people-search.ts';

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: PeopleSearch,
  component: lazyRouteComponent(() => import('./people.page.tsx'), 'PeoplePage'),
});

const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./person.page.tsx'), 'PersonPage'),
});

const organisationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations',
  validateSearch: OrganisationsSearch,
  component: lazyRouteComponent(() => import('./organisations.page.tsx'), 'OrganisationsPage'),
});

export const identityRoutes = [...accountRoutes, peopleRoute, personRoute, organisationsRoute] as const;
