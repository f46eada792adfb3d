import { useMessages } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import { Button } from '@mantine/core';
import { Link, useRouter, useRouterState } from '@tanstack/react-router';

// A string, because the route is the identity room's and this frame does not know what it takes.
const signIn: string = '/sign-in';

/** The way in, and back here afterwards: the sign-in page reads `next`, a path of this app. */
export function SignInLink({ isPrimary = false }: { isPrimary?: boolean }) {
  const t = useMessages(shellMessages);
  const { routesByPath } = useRouter();
  const next = useRouterState({ select: (state) => state.location.href });
  if (!(signIn in routesByPath)) return null;
  return (
    <Button
      component={Link}
      to={signIn}
      search={{ next } as never}
      size={isPrimary ? 'md' : 'sm'}
      variant={isPrimary ? 'filled' : 'default'}
    >
      {t('account.signIn')}
    </Button>
  );
}
