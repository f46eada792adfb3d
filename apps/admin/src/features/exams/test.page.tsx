import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Columns } from '@kaopu/ui/columns.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AdministrationList } from './administration-list.tsx';
import { testQuery } from './form-draft.ts';
import { FormEditor } from './form-editor.tsx';
import { FormList } from './form-list.tsx';

const route = getRouteApi('/tests/$testId');

/** One test: the form that is being assembled, the forms that are published, and its dates. */
export function TestPage() {
  const { testId } = route.useParams();
  const t = useMessages(examsStaffMessages);
  const pick = usePickText();
  const { data: test } = useSuspenseQuery(testQuery(testId));
  const aside = (
    <>
      <FormList test={test} />
      <AdministrationList testId={testId} />
    </>
  );
  return (
    <Page width="full">
      <PageHead
        eyebrow={
          <>
            <Link to="/tests">{t('test.back')}</Link> · {test.code}
          </>
        }
        title={pick(test.title)}
      />
      {test.canManage ? (
        <Columns aside={aside}>
          <FormEditor key={testId} test={test} />
        </Columns>
      ) : (
        aside
      )}
    </Page>
  );
}
