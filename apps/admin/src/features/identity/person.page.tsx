import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { Columns } from '@kaopu/ui/columns.tsx';
import { KeyValues } from '@kaopu/ui/key-values.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';
import { Affiliations } from './affiliations.tsx';
import { DutiesSheet } from './duties-sheet.tsx';
import { GiveDuty } from './give-duty.tsx';
import type { Person } from './person.ts';

const route = getRouteApi('/people/$personId');

/** One person: what they may do here, and where they belong. */
export function PersonPage() {
  const t = useMessages(peopleMessages);
  const { personId } = route.useParams();
  const { data: person } = useSuspenseQuery(trpc.identity.getPerson.queryOptions({ personId }));
  const viewer = useViewer();
  const isSelf = viewer.person?.personId === personId;
  const mayManage = viewer.permissions.includes('identity.manageDuties');
  return (
    <Page>
      <PageHead
        eyebrow={<Link to="/people">{t('list.title')}</Link>}
        title={person.name}
        lead={isSelf ? t('person.self') : undefined}
        actions={mayManage && !isSelf && <GiveDuty person={person} />}
      />
      <Columns aside={<PersonFacts person={person} />}>
        <DutiesSheet person={person} mayEnd={mayManage} />
        <Affiliations person={person} />
      </Columns>
    </Page>
  );
}

function PersonFacts({ person }: { person: Person }) {
  const t = useMessages(peopleMessages);
  const format = useFormat();
  return (
    <Sheet>
      <KeyValues
        items={[
          { key: 'email', label: t('person.email'), value: person.email },
          { key: 'latinName', label: t('person.latinName'), value: person.latinName ?? '—' },
          { key: 'language', label: t('person.language'), value: t(`person.${person.language}`) },
          {
            key: 'factor',
            label: t('person.factor'),
            value: (
              <StatusChip tone={person.hasSecondFactor ? 'good' : 'neutral'}>
                {t(person.hasSecondFactor ? 'person.factorOn' : 'person.factorOff')}
              </StatusChip>
            ),
          },
          { key: 'since', label: t('list.since'), value: format.date(person.createdAt) },
        ]}
      />
    </Sheet>
  );
}
