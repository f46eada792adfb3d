import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { ProgressBar } from '@kaopu/ui/progress-bar.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import styles from './certification.module.css';
import type { ApplicationRow } from './certification-facts.ts';

/** Steps that are the applicant's own to do. */
const ownSteps: readonly ApplicationRow['step'][] = ['bring_evidence', 'submit', 'complete'];
const endedSteps: readonly ApplicationRow['step'][] = ['refused', 'withdrawn', 'not_passed'];

/** The applications, each with what happens next. */
export function ApplicationList({ applications }: { applications: readonly ApplicationRow[] }) {
  const t = useMessages(certificationMessages);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.sectionTitle}>
        {t('list.applications')}
      </h2>
      <ul className={styles.rows}>
        {applications.map((application) => (
          <li key={application.applicationId}>
            <Row application={application} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ application }: { application: ApplicationRow }) {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  const format = useFormat();
  const { applicationId, step, met, asked } = application;
  const tone = step === 'certified' ? 'good' : ownSteps.includes(step) ? 'now' : 'info';
  return (
    <Link to="/applications/$applicationId" params={{ applicationId }} className={styles.row}>
      <span className={styles.rowWords}>
        <span className={styles.rowTitle}>
          {pick(application.occupation)} · {pick(application.levelName)}
        </span>
        <span className={styles.quiet}>
          {toHeading(pick(application.routeName))} · {pick(application.versionTitle)} ·{' '}
          {t('list.startedOn', { date: format.monthDay(application.createdAt) })}
        </span>
      </span>
      {!endedSteps.includes(step) && step !== 'certified' && (
        <ProgressBar
          label={t('list.checklist')}
          value={met}
          max={asked}
          valueText={t('check.metOf', { met, asked })}
        />
      )}
      <StatusChip tone={endedSteps.includes(step) ? 'neutral' : tone}>{t(`step.${step}`)}</StatusChip>
    </Link>
  );
}
