import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { frameworkStaffMessages } from '@kaopu/i18n/frameworks-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import { FrameworkForm } from './framework-form.tsx';

/** The chair pastes or chooses a framework; what is wrong in it is said before anything is written. */
export function NewFrameworkPage() {
  const t = useMessages(frameworkStaffMessages);
  const tStaff = useMessages(certificationStaffMessages);
  const { data: bodies } = useSuspenseQuery(trpc.certification.listBodies.queryOptions());
  return (
    <Page width="reading">
      <PageHead
        eyebrow={<Link to="/schemes">{tStaff('schemes.title')}</Link>}
        title={t('new')}
        lead={t('newLead')}
      />
      {bodies.length === 0 ? (
        <EmptyState title={tStaff('scheme.noBody')}>{tStaff('scheme.noBodyAdvice')}</EmptyState>
      ) : (
        <Sheet>
          <FrameworkForm bodies={bodies} />
        </Sheet>
      )}
    </Page>
  );
}
