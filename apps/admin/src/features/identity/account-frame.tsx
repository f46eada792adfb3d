import { AccountProvider, type AccountSetting } from '@kaopu/account-screens/account-api.tsx';
import { Outlet } from '@tanstack/react-router';
import { signOut } from '../../shell/sign-out.ts';
import { trpc } from '../../trpc.ts';

const setting: AccountSetting = { api: trpc.identity, side: 'staff', signOut };

/** Around the account screens: the procedures of this application that they call. */
export function AccountFrame() {
  return (
    <AccountProvider setting={setting}>
      <Outlet />
    </AccountProvider>
  );
}
