import { examsMessages } from '@kaopu/i18n/exams.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { useViewer } from '../../shell/viewer.ts';
import { CandidateSittings } from './candidate-sittings.tsx';
import { VisitorSittings } from './visitor-sittings.tsx';

/** The tests that one can sit, is registered for, or has sat. */
export function ExamsPage() {
  const t = useMessages(examsMessages);
  const viewer = useViewer();
  return (
    <Page>
      <PageHead title={t('list.title')} lead={t('list.lead')} />
      {viewer.permissions.includes('exams.register') ? <CandidateSittings /> : <VisitorSittings />}
    </Page>
  );
}
