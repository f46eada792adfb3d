import { learnerShellMessages } from '@kaopu/i18n/learner-shell.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { CheckCertificate } from './check-certificate.tsx';

/** What a visitor finds first. Rooms add their part through what they offer. */
export function HomePage() {
  const t = useMessages(learnerShellMessages);
  return (
    <Page>
      <PageHead title={t('home.title')} lead={t('home.lead')} />
      <CheckCertificate />
    </Page>
  );
}
