import { demoMailMessages } from '@kaopu/i18n/demo-mail.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button, Stack } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import styles from './demo-mail.module.css';
import { LinkedText } from './linked-text.tsx';

/** The demo's mail, newest first. */
export function DemoMailPage() {
  const t = useMessages(demoMailMessages);
  const format = useFormat();
  const list = useSuspenseInfiniteQuery(
    trpc.notify.listDemoMail.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  const mails = list.data.pages.flatMap((page) => page.rows);
  return (
    <Page width="reading">
      <PageHead title={t('title')} lead={t('lead')} />
      {mails.length === 0 && <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>}
      <Stack gap="lg">
        {mails.map(({ mailMessageId, subject, toAddress, createdAt, sentAt, body }) => (
          <Sheet
            key={mailMessageId}
            title={subject}
            lead={`${t('to', { address: toAddress })} · ${format.dateTime(createdAt)}`}
            aside={sentAt === null && <StatusChip tone="neutral">{t('waiting')}</StatusChip>}
          >
            <p className={styles.body}>
              <LinkedText text={body ?? ''} />
            </p>
          </Sheet>
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button mt="lg" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </Page>
  );
}
