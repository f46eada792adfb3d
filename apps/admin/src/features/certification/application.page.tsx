import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { readError } from '@kaopu/i18n/errors.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { Columns } from '@kaopu/ui/columns.tsx';
import { LoadingState } from '@kaopu/ui/loading-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Road } from '@kaopu/ui/road.tsx';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import { ApplicationFacts } from './application-facts.tsx';
import { applicationRoad } from './application-road.ts';
import styles from './certification.module.css';
import type { Application } from './certification-facts.ts';
import { DossierChecklist } from './dossier-checklist.tsx';
import { DossierClosed } from './dossier-closed.tsx';
import { NextStep } from './next-step.tsx';
import { OwnConflict } from './own-conflict.tsx';
import { usePersonName } from './use-person-name.ts';

const route = getRouteApi('/applications/$applicationId');

/** One dossier; a board member who stands aside reads why they do not see it. */
export function ApplicationPage() {
  const { applicationId } = route.useParams();
  const { data, error } = useQuery({
    ...trpc.certification.getDossier.queryOptions({ applicationId }),
    throwOnError: (thrown) => !isConflict(thrown),
  });
  if (error) return <DossierClosed error={error} />;
  if (data) return <Dossier application={data} />;
  return (
    <Page>
      <LoadingState />
    </Page>
  );
}

const isConflict = (error: unknown): boolean => readError(error).code === 'CONFLICT_OF_INTEREST';

/** How far it has come, what is left, and what the reader may do about it. */
function Dossier({ application }: { application: Application }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const nameOf = usePersonName();
  const name = nameOf(application.applicantName, application.applicantLatinName);
  return (
    <Page width="full">
      <PageHead
        eyebrow={
          <>
            <Link to="/applications">{t('queue.title')}</Link> · {pick(application.occupation)} ·{' '}
            {pick(application.levelName)} · {toHeading(pick(application.routeName))}
          </>
        }
        title={t(`dossier.title.${application.step}`, { name })}
        tabTitle={t('dossier.tab', { name })}
      />
      <ApplicationRoad application={application} />
      <OwnConflict grounds={application.ownConflicts} />
      <NextStep application={application} name={name} />
      <Columns aside={<ApplicationFacts application={application} />}>
        <DossierChecklist application={application} />
      </Columns>
    </Page>
  );
}

function ApplicationRoad({ application }: { application: Application }) {
  const t = useMessages(certificationStaffMessages);
  const format = useFormat();
  const { met, asked } = application;
  return (
    <div className={styles.road}>
      <Road
        label={t('road.label')}
        steps={applicationRoad(application).map(({ key, state, at }) => ({
          key,
          state,
          title: t(`road.${key}`),
          ...(key === 'complete' && state !== 'done' && { note: t('queue.metOf', { met, asked }) }),
          ...(at !== null && { note: format.monthDay(at) }),
        }))}
      />
    </div>
  );
}
