import { deliveryStaffMessages } from '@kaopu/i18n/delivery-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { getPlayer } from '@kaopu/item-player/players.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { trpc } from '../../trpc.ts';
import { showPoints } from './show-points.ts';

const route = getRouteApi('/attempts/$attemptId');

/** One submitted attempt, item by item: what was answered, what is right, what it earned. */
export function ReviewPage() {
  const { attemptId } = route.useParams();
  const t = useMessages(deliveryStaffMessages);
  const format = useFormat();
  const { data } = useSuspenseQuery(trpc.delivery.reviewAttempt.queryOptions({ attemptId }));
  const { administrationId, receipt, items } = data;
  const at = format.dateTime(receipt.submittedAt);
  return (
    <Page width="reading">
      <PageHead
        eyebrow={
          <Link to="/results/$administrationId" params={{ administrationId }}>
            {t('administration.back')}
          </Link>
        }
        title={t('review.title')}
        lead={t('review.facts', { number: receipt.number, answered: receipt.answered, of: items.length, at })}
      />
      <Stack gap="lg">
        {items.map((item) => (
          <ReviewedItem key={item.itemVersionId} item={item} />
        ))}
      </Stack>
    </Page>
  );
}

type Item = inferOutput<typeof trpc.delivery.reviewAttempt>['items'][number];

function ReviewedItem({ item }: { item: Item }) {
  const t = useMessages(deliveryStaffMessages);
  const { Review } = getPlayer(item.interaction);
  const { position: number, earned, points } = item;
  const response = item.response ?? null;
  return (
    <Sheet
      title={t('review.item', { number, earned: showPoints(earned), of: points })}
      level={2}
      aside={response === null && <StatusChip tone="neutral">{t('review.unanswered')}</StatusChip>}
    >
      <Review content={item.content} itemKey={item.key} feedback={item.feedback} value={response} />
    </Sheet>
  );
}
