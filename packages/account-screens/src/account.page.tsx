import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useAccount } from './account-api.tsx';
import { AccountLanguage } from './account-language.tsx';
import styles from './account-screens.module.css';
import { AuthSessions } from './auth-sessions.tsx';
import { AuthenticatorSection } from './authenticator-section.tsx';
import { NameForm } from './name-form.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordForm } from './password-form.tsx';
import { RecoverySection } from './recovery-section.tsx';

/** One's own account: what one is called, every way one signs in, and where one is signed in. */
export function AccountPage() {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const { data: account } = useSuspenseQuery(api.getMyAccount.queryOptions());
  return (
    <Page width="reading">
      <PageHead title={t('account.title')} eyebrow={account.email} lead={t('account.lead')} />
      <div className={styles.sections}>
        <NameForm account={account} />
        <AccountLanguage />
        <PasswordForm account={account} />
        <PasskeysSection account={account} />
        <AuthenticatorSection account={account} />
        <RecoverySection account={account} />
        <AuthSessions />
      </div>
    </Page>
  );
}
