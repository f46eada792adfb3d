import { useFormat } from '@kaopu/i18n/format.ts';
import { homeMessages } from '@kaopu/i18n/home.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Road } from '@kaopu/ui/road.tsx';
import { MyCourses } from '../features/learning/learning.offers.tsx';
import { nameOf, type Viewer } from '../shell/viewer.ts';
import { CheckCertificate } from './check-certificate.tsx';
import styles from './home.module.css';
import { NextExams } from './next-exams.tsx';
import { NextStepAction } from './next-step-action.tsx';
import { type NextStep, toNextStep, toRoad } from './road.ts';
import { useRoadFacts } from './use-road-facts.ts';

/** For a trainee: the next step as the headline, and the whole road under it. */
export function TraineeHome({ person }: { person: NonNullable<Viewer['person']> }) {
  const t = useMessages(homeMessages);
  const language = useLanguage();
  const facts = useRoadFacts();
  const next = toNextStep(facts);
  const headline = useHeadline(next);
  return (
    <Page>
      <PageHead
        eyebrow={t('road.greeting', { name: nameOf(person, language) })}
        title={headline}
        actions={<NextStepAction step={next} />}
      />
      <Road
        label={t('road.label')}
        steps={toRoad(facts).map(({ stage, state }) => ({ key: stage, title: t(`stage.${stage}`), state }))}
      />
      <div className={styles.columns}>
        <MyCourses />
        <aside className={styles.aside}>
          <NextExams />
          <CheckCertificate />
        </aside>
      </div>
    </Page>
  );
}

function useHeadline(next: NextStep): string {
  const t = useMessages(homeMessages);
  const format = useFormat();
  switch (next.kind) {
    case 'sit_exam':
      return t('next.sit_exam', { when: format.monthDayTime(next.opensAt) });
    case 'continue_course':
      return t('next.continue_course', { done: next.done, of: next.of });
    case 'application':
      return t(
        next.step === 'bring_evidence' || next.step === 'submit' ? 'next.finishApplication' : 'next.await',
      );
    default:
      return t(`next.${next.kind}`);
  }
}
