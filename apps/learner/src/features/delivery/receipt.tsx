import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { KeyValues } from '@kaopu/ui/key-values.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import type { inferOutput } from '@trpc/tanstack-react-query';
import type { trpc } from '../../trpc.ts';

type ReceiptFacts = inferOutput<typeof trpc.delivery.getResult>['receipt'];

/** What the candidate holds in the hand: number, time, how many answers arrived. */
export function Receipt({ receipt }: { receipt: ReceiptFacts }) {
  const t = useMessages(deliveryMessages);
  const format = useFormat();
  const { answered, items: of, late } = receipt;
  const facts = [
    { key: 'number', label: t('result.number'), value: <code>{receipt.number}</code> },
    {
      key: 'time',
      label: t('result.submittedAt'),
      value: `${format.date(receipt.submittedAt)} ${format.timeSeconds(receipt.submittedAt)}`,
    },
    {
      key: 'how',
      label: t('result.how'),
      value: t(receipt.closedBy === 'deadline' ? 'result.byDeadline' : 'result.byCandidate'),
    },
    { key: 'answered', label: t('result.answered'), value: t('result.answeredOf', { answered, of }) },
  ];
  const lateFact = { key: 'late', label: t('result.late'), value: t('result.lateKept', { count: late }) };
  return (
    <Sheet title={t('result.receiptTitle')}>
      <KeyValues items={late > 0 ? [...facts, lateFact] : facts} />
    </Sheet>
  );
}
