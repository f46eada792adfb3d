import { useMessages } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import { Avatar } from '@kaopu/ui/avatar.tsx';
import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { KnownViewer } from './viewer.ts';

// A visitor needs no menu, and its positioning weighs 25 kB.
const AccountMenu = lazy(() => import('./account-menu.tsx'));

/** Who is signed in, or the way in. */
export function AccountCorner({ viewer }: { viewer: KnownViewer }) {
  if (!viewer.isKnown) return null;
  if (viewer.person === null) return <SignInLink />;
  return (
    <Suspense fallback={<Avatar name={viewer.person.displayName} />}>
      <AccountMenu name={viewer.person.displayName} />
    </Suspense>
  );
}

function SignInLink() {
  const t = useMessages(shellMessages);
  const { routesByPath } = useRouter();
  const to: string = '/sign-in';
  return to in routesByPath ? (
    <Button component={Link} to={to} size="sm">
      {t('account.signIn')}
    </Button>
  ) : null;
}
