import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { LoadingState } from '@kaopu/ui/loading-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type AttemptView, attemptQuery } from './attempt-query.ts';
import { AttemptScreen } from './attempt-screen.tsx';
import { useSubmit } from './use-submit.ts';

const route = getRouteApi('/attempts/$attemptId');

/** One's own attempt: the test while it runs, the receipt once it is submitted. */
export function AttemptPage() {
  const { attemptId } = route.useParams();
  const pick = usePickText();
  const { data: attempt } = useSuspenseQuery(attemptQuery(attemptId));
  if (attempt.receipt) return <Navigate to="/attempts/$attemptId/result" params={{ attemptId }} replace />;
  if (attempt.items.length === 0) return <AttemptOver attempt={attempt} />;
  return (
    <>
      <title>{`${pick(attempt.testTitle)} · 考谱 Kaopu`}</title>
      <AttemptScreen attempt={attempt} />
    </>
  );
}

/** Time was over before this page was opened: it is handed in, and the receipt follows. */
function AttemptOver({ attempt: { attemptId } }: { attempt: AttemptView }) {
  const t = useMessages(deliveryMessages);
  const { mutate } = useSubmit(attemptId);
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    mutate({ attemptId });
  }, [mutate, attemptId]);
  return (
    <Page width="reading">
      <PageHead title={t('over.title')} lead={t('over.lead')} />
      <LoadingState />
    </Page>
  );
}
