import { examsMessages } from '@kaopu/i18n/exams.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { NoSittings, SittingList } from './sitting-list.tsx';

/** The next exams for somebody who is not signed in: what there is, and the way to register. */
export function VisitorSittings() {
  const t = useMessages(examsMessages);
  const { data } = useSuspenseQuery(trpc.exams.listNextAdministrations.queryOptions());
  const sittings = data.rows.map((row) => ({ ...row, registrationId: null }));
  if (sittings.length === 0) return <NoSittings />;
  return <SittingList title={t('list.ahead')} sittings={sittings} attempts={[]} />;
}
