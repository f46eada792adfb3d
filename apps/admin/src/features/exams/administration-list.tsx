import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { kitMessages } from '@kaopu/i18n/kit.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';

/** The dates of one test, the latest first. */
export function AdministrationList({ testId }: { testId: string }) {
  const t = useMessages(examsStaffMessages);
  const tKit = useMessages(kitMessages);
  const pick = usePickText();
  const format = useFormat();
  const list = useSuspenseInfiniteQuery(
    trpc.exams.listAdministrations.infiniteQueryOptions(
      { testId },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const rows = list.data.pages.flatMap((page) => page.rows);
  return (
    <Sheet title={t('dates.title')} level={3}>
      {rows.length === 0 && <p>{t('dates.none')}</p>}
      {rows.map(({ administrationId, title, opensAt, registered, window }) => (
        <SettingRow
          key={administrationId}
          name={
            <Link to="/results/$administrationId" params={{ administrationId }}>
              {pick(title)}
            </Link>
          }
          hint={`${format.dateTime(opensAt)} · ${t('dates.registered', { count: registered })}`}
        >
          <StatusChip tone={window === 'open' ? 'now' : 'neutral'}>{t(`window.${window}`)}</StatusChip>
        </SettingRow>
      ))}
      {list.hasNextPage && (
        <Button size="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {tKit('more')}
        </Button>
      )}
    </Sheet>
  );
}
