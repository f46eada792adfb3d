import { adminShellMessages } from '@kaopu/i18n/admin-shell.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { SignInLink } from './sign-in-link.tsx';

/** What anybody sees who is not signed in: who this side is for, and the way in. */
export function SignedOut() {
  const t = useMessages(adminShellMessages);
  return (
    <Page width="reading">
      <PageHead title={t('desk.signedOut')} lead={t('desk.signedOutLead')} />
      <SignInLink isPrimary />
    </Page>
  );
}
