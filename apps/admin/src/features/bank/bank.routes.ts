import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';
import { ItemSearch } from './item-search.ts';

const itemsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/items',
  validateSearch: ItemSearch,
  component: lazyRouteComponent(() => import('./items.page.tsx'), 'ItemsPage'),
});

const newBankRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/items/new-bank',
  component: lazyRouteComponent(() => import('./new-bank.page.tsx'), 'NewBankPage'),
});

const newItemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/banks/$bankId/new-item',
  component: lazyRouteComponent(() => import('./new-item.page.tsx'), 'NewItemPage'),
});

const itemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/items/$itemId',
  component: lazyRouteComponent(() => import('./item.page.tsx'), 'ItemPage'),
});

export const bankRoutes = [itemsRoute, newBankRoute, newItemRoute, itemRoute] as const;
