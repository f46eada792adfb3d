import { deliveryStaffMessages } from '@kaopu/i18n/delivery-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';
import { AdministrationState } from './administration-state.tsx';
import { CandidateTable } from './candidate-table.tsx';
import { ReleaseResults } from './release-results.tsx';

const route = getRouteApi('/results/$administrationId');

/** One date: who is registered, how far they are, how they did, and the release. */
export function AdministrationPage() {
  const { administrationId } = route.useParams();
  const t = useMessages(deliveryStaffMessages);
  const pick = usePickText();
  const format = useFormat();
  const { permissions } = useViewer();
  const { data: administration } = useSuspenseQuery(
    trpc.exams.getAdministration.queryOptions({ administrationId }),
  );
  const { opensAt, closesAt, releasesAtSubmission, resultsReleasedAt } = administration;
  const toBeReleased = !releasesAtSubmission && resultsReleasedAt === null;
  return (
    <Page width="full">
      <PageHead
        eyebrow={
          <>
            <Link to="/results">{t('administration.back')}</Link> · {pick(administration.testTitle)}
          </>
        }
        title={pick(administration.title)}
        lead={`${format.dateTime(opensAt)} – ${format.dateTime(closesAt)}`}
        actions={
          <>
            <AdministrationState administration={administration} />
            {toBeReleased && permissions.includes('delivery.releaseResults') && (
              <ReleaseResults administration={administration} />
            )}
          </>
        }
      />
      {permissions.includes('delivery.readResults') && <CandidateTable administrationId={administrationId} />}
    </Page>
  );
}
