import type { OwnAccountRouter } from '@kaopu/api/identity/identity.router.ts';
import type { inferOutput, TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { createContext, type ReactNode, use } from 'react';

/** The procedures of one's own account, which both root routers have. */
export type AccountApi = TRPCOptionsProxy<OwnAccountRouter>;

/** What the screens take from the application that they stand in. */
export type AccountSetting = {
  readonly api: AccountApi;
  readonly side: 'learner' | 'staff';
  /** Under the sign-in form: how one gets an account. */
  readonly signUp?: ReactNode;
  /** Signs out and starts the application afresh. */
  readonly signOut: () => Promise<void>;
};

export type Viewer = inferOutput<AccountApi['getViewer']>;
export type Account = inferOutput<AccountApi['getMyAccount']>;

const AccountContext = createContext<AccountSetting | null>(null);

/** Hands the application's own API to the account screens inside. */
export function AccountProvider({ setting, children }: { setting: AccountSetting; children: ReactNode }) {
  return <AccountContext value={setting}>{children}</AccountContext>;
}

export function useAccount(): AccountSetting {
  const setting = use(AccountContext);
  if (setting === null) throw new Error('an account screen stands inside an AccountProvider');
  return setting;
}
