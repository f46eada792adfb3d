import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import { Receipt } from './receipt.tsx';
import { Result } from './result.tsx';

const route = getRouteApi('/attempts/$attemptId/result');

/** The receipt of a submitted attempt, and its result once it is released. */
export function ResultPage() {
  const { attemptId } = route.useParams();
  const t = useMessages(deliveryMessages);
  const pick = usePickText();
  const { data } = useSuspenseQuery(trpc.delivery.getResult.queryOptions({ attemptId }));
  const { result, receipt } = data;
  const outcome = result === null ? 'Received' : result.isPassed ? 'Passed' : 'Failed';
  const leads = {
    Received: 'result.waiting',
    Passed: 'result.passedLead',
    Failed: 'result.failedLead',
  } as const;
  return (
    <Page width="reading">
      <PageHead
        eyebrow={`${pick(data.testTitle)} · ${pick(data.title)}`}
        title={t(`result.title${outcome}`)}
        lead={t(leads[outcome])}
        actions={
          <Button renderRoot={(props) => <Link to="/exams" {...props} />}>{t('result.toExams')}</Button>
        }
      />
      {result && <Result result={result} />}
      <Receipt receipt={receipt} />
    </Page>
  );
}
