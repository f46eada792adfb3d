import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';

const wayIn = createRoute({
  getParentRoute: () => rootRoute,
  id: 'way-in',
  component: lazyRouteComponent(() => import('./account-frame.tsx'), 'AccountFrame'),
  staticData: { isOpen: true },
});

const signIn = createRoute({
  getParentRoute: () => wayIn,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('@kaopu/account-screens/sign-in.page.tsx'), 'SignInPage'),
});

const secondFactor = createRoute({
  getParentRoute: () => wayIn,
  path: '/second-factor',
  component: lazyRouteComponent(
    () => import('@kaopu/account-screens/second-factor.page.tsx'),
    'SecondFactorPage',
  ),
});

const forgottenPassword = createRoute({
  getParentRoute: () => wayIn,
  path: '/forgotten-password',
  component: lazyRouteComponent(
    () => import('@kaopu/account-screens/forgotten-password.page.tsx'),
    'ForgottenPasswordPage',
  ),
});

const resetPassword = createRoute({
  getParentRoute: () => wayIn,
  path: '/reset-password',
  component: lazyRouteComponent(
    () => import('@kaopu/account-screens/reset-password.page.tsx'),
    'ResetPasswordPage',
  ),
});

const ownAccount = createRoute({
  getParentRoute: () => rootRoute,
  id: 'own-account',
  component: lazyRouteComponent(() => import('./account-frame.tsx'), 'AccountFrame'),
});

const account = createRoute({
  getParentRoute: () => ownAccount,
  path: '/account',
  component: lazyRouteComponent(() => import('@kaopu/account-screens/account.page.tsx'), 'AccountPage'),
});

const signUp = createRoute({
  getParentRoute: () => wayIn,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./sign-up.page.tsx'), 'SignUpPage'),
});

export const identityRoutes = [
  wayIn.addChildren([signIn, signUp, secondFactor, forgottenPassword, resetPassword]),
  ownAccount.addChildren([account]),
] as const;
