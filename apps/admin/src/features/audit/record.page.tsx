import { auditMessages } from '@kaopu/i18n/audit.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { EventFilter } from './event-filter.tsx';
import { EventList } from './event-list.tsx';
import { SealState } from './seal-state.tsx';

const route = getRouteApi('/record');

/** The record as an auditor reads it. */
export function RecordPage() {
  const t = useMessages(auditMessages);
  const search = route.useSearch();
  return (
    <Page width="full">
      <PageHead title={t('record.title')} lead={t('record.lead')} />
      <Stack gap="lg">
        <SealState />
        <EventFilter key={JSON.stringify(search)} search={search} />
        <EventList search={search} />
      </Stack>
    </Page>
  );
}
