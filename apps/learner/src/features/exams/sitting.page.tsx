import { examsMessages } from '@kaopu/i18n/exams.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Columns } from '@kaopu/ui/columns.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import styles from './exams.module.css';
import { SittingFacts } from './sitting-facts.tsx';
import { sittingQuery } from './sitting-query.ts';
import { sittingStateOf } from './sitting-state.ts';
import { SittingStep } from './sitting-step.tsx';

const route = getRouteApi('/exams/$administrationId');

/** The wait room of one test: what it is, what holds in it, and the one next step. */
export function SittingPage() {
  const { administrationId } = route.useParams();
  const t = useMessages(examsMessages);
  const pick = usePickText();
  const { data: sitting } = useSuspenseQuery(sittingQuery(administrationId));
  const { data: own } = useSuspenseQuery(trpc.delivery.listAttempts.queryOptions());
  return (
    <Page>
      <PageHead
        eyebrow={<Link to="/exams">{t('sitting.back')}</Link>}
        title={pick(sitting.testTitle)}
        lead={pick(sitting.title)}
      />
      <Columns aside={<SittingFacts sitting={sitting} />}>
        <SittingStep sitting={sitting} state={sittingStateOf(sitting, own.rows)} />
        <Sheet title={t('rules.title')}>
          <ul className={styles.rules}>
            <li>{t('rules.clock')}</li>
            <li>{t('rules.saving')}</li>
            <li>{t('rules.submit')}</li>
            <li>{t('rules.once')}</li>
            <li>{t('rules.language')}</li>
          </ul>
        </Sheet>
      </Columns>
    </Page>
  );
}
