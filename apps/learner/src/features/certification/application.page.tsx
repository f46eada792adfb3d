import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { Columns } from '@kaopu/ui/columns.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Road } from '@kaopu/ui/road.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import { ApplicationChecklist } from './application-checklist.tsx';
import { applicationRoad } from './application-road.ts';
import styles from './certification.module.css';
import type { Application } from './certification-facts.ts';
import { NextStep } from './next-step.tsx';
import { Results } from './results.tsx';
import { Withdraw } from './withdraw.tsx';

const route = getRouteApi('/applications/$applicationId');

/** One application: what comes next as the headline, the computed checklist, and what was decided. */
export function ApplicationPage() {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  const { applicationId } = route.useParams();
  const { data: application } = useSuspenseQuery(
    trpc.certification.getMyApplication.queryOptions({ applicationId }),
  );
  return (
    <Page>
      <PageHead
        eyebrow={
          <>
            <Link to="/certificates">{t('list.title')}</Link> · {pick(application.occupation)} ·{' '}
            {pick(application.levelName)} · {toHeading(pick(application.routeName))} ·{' '}
            {pick(application.versionTitle)}
          </>
        }
        title={t(`next.${application.step}`)}
        tabTitle={t('application.tab', { level: pick(application.levelName) })}
      />
      <OwnRoad application={application} />
      <Columns
        aside={
          <>
            <NextStep application={application} />
            <Results application={application} />
            <Withdraw application={application} />
          </>
        }
      >
        <ApplicationChecklist application={application} />
      </Columns>
    </Page>
  );
}

function OwnRoad({ application }: { application: Application }) {
  const t = useMessages(certificationMessages);
  const format = useFormat();
  return (
    <div className={styles.road}>
      <Road
        label={t('road.label')}
        steps={applicationRoad(application).map(({ key, state, at }) => ({
          key,
          state,
          title: t(`road.${key}`),
          ...(at !== null && { note: format.monthDay(at) }),
        }))}
      />
    </div>
  );
}
