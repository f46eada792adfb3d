import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { testQuery } from './form-draft.ts';
import { ScheduleForm } from './schedule-form.tsx';

const route = getRouteApi('/tests/$testId/schedule/$formId');

/** One more date for a published form. */
export function SchedulePage() {
  const { testId, formId } = route.useParams();
  const t = useMessages(examsStaffMessages);
  const pick = usePickText();
  const { data: test } = useSuspenseQuery(testQuery(testId));
  const number = test.forms.find((form) => form.formId === formId)?.number ?? 0;
  return (
    <Page width="reading">
      <PageHead
        eyebrow={
          <Link to="/tests/$testId" params={{ testId }}>
            {test.code}
          </Link>
        }
        title={t('schedule.title')}
        lead={t('schedule.lead', { number, title: pick(test.title) })}
      />
      <Sheet>
        <ScheduleForm testId={testId} formId={formId} />
      </Sheet>
    </Page>
  );
}
