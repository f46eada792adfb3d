import { AccountProvider, type AccountSetting } from '@kaopu/account-screens/account-api.tsx';
import { useNext } from '@kaopu/account-screens/use-arrive.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Link, Outlet } from '@tanstack/react-router';
import { signOut } from '../../shell/sign-out.ts';
import { trpc } from '../../trpc.ts';

const setting: AccountSetting = { api: trpc.identity, side: 'learner', signOut, signUp: <SignUpLink /> };

/** Around the account screens: the procedures of this application that they call. */
export function AccountFrame() {
  return (
    <AccountProvider setting={setting}>
      <Outlet />
    </AccountProvider>
  );
}

function SignUpLink() {
  const t = useMessages(identityMessages);
  const next = useNext();
  return (
    <Link to="/sign-up" search={{ next } as never}>
      {t('signUp.none')}
    </Link>
  );
}
