import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';

/** The tests that the viewer may see. */
export function TestsPage() {
  const t = useMessages(examsStaffMessages);
  const pick = usePickText();
  const { data } = useSuspenseQuery(trpc.exams.listTests.queryOptions());
  const create = data.canManage && (
    <Button variant="filled" renderRoot={(props) => <Link to="/tests/new" {...props} />}>
      {t('tests.new')}
    </Button>
  );
  return (
    <Page width="full">
      <PageHead title={t('tests.title')} lead={t('tests.lead')} actions={create} />
      <DataTable
        caption={t('tests.caption')}
        captionHidden
        rows={data.rows}
        rowKey={({ testId }) => testId}
        columns={[
          {
            key: 'name',
            header: t('tests.name'),
            rowHeader: true,
            cell: ({ testId, title }) => (
              <Link to="/tests/$testId" params={{ testId }}>
                {pick(title)}
              </Link>
            ),
          },
          { key: 'code', header: t('tests.code'), cell: ({ code }) => code },
          { key: 'forms', header: t('tests.forms'), align: 'end', cell: ({ forms }) => forms },
          {
            key: 'dates',
            header: t('tests.administrations'),
            align: 'end',
            cell: ({ administrations }) => administrations,
          },
        ]}
        empty={
          <EmptyState title={t('tests.none')} action={create}>
            {t(data.canManage ? 'tests.noneAdvice' : 'tests.noneYours')}
          </EmptyState>
        }
      />
    </Page>
  );
}
