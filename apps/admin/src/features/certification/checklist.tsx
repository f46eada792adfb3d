import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { Application, Requirement } from './certification-facts.ts';
import { CheckedWay } from './checked-way.tsx';
import styles from './dossier.module.css';

/** The computed checklist: what the rules ask, in their order, and what shows each of them. */
export function Checklist({ application }: { application: Application }) {
  const t = useMessages(certificationStaffMessages);
  const { requirements } = application.dossier;
  return (
    <Sheet
      title={t('queue.checklist')}
      aside={
        <span className={styles.anyOne}>
          {t('check.metOf', { met: application.met, asked: application.asked })}
        </span>
      }
    >
      {(['admission', 'decision'] as const).map((stage) => (
        <Stage
          key={stage}
          stage={stage}
          application={application}
          requirements={requirements.filter(({ neededFor }) => neededFor === stage)}
        />
      ))}
    </Sheet>
  );
}

type StageProps = {
  stage: Requirement['neededFor'];
  application: Application;
  requirements: readonly Requirement[];
};

function Stage({ stage, application, requirements }: StageProps) {
  const t = useMessages(certificationStaffMessages);
  const met = requirements.filter(({ state }) => state === 'met').length;
  if (requirements.length === 0) return null;
  return (
    <section className={styles.stage} aria-labelledby={`stage-${stage}`}>
      <header className={styles.stageHead}>
        <h3 id={`stage-${stage}`}>{t(`check.${stage}`)}</h3>
        <span className={styles.anyOne}>{t('queue.metOf', { met, asked: requirements.length })}</span>
      </header>
      <ul className={styles.requirements}>
        {requirements.map((requirement) => (
          <li key={requirement.requirementId} className={styles.requirement}>
            <RequirementLine requirement={requirement} application={application} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const marks = { met: 'check', waiting: 'triangle', unmet: null } as const;
const tones = { met: 'good', waiting: 'attention', unmet: 'neutral' } as const;

function RequirementLine({
  requirement,
  application,
}: {
  requirement: Requirement;
  application: Application;
}) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const { state, name, ways } = requirement;
  const mark = marks[state];
  return (
    <>
      <span className={styles.mark} data-state={state} aria-hidden="true">
        {mark && <Icon name={mark} size="0.875rem" />}
      </span>
      <span className={styles.title}>{pick(name)}</span>
      <span className={styles.state}>
        <StatusChip tone={tones[state]} icon={null}>
          {t(`check.${state}`)}
        </StatusChip>
      </span>
      <div className={styles.body}>
        {ways.length > 1 && <p className={styles.anyOne}>{t('check.anyOne')}</p>}
        <ul className={styles.ways} {...(ways.length > 1 && { 'data-several': '' })}>
          {ways.map((way) => (
            <li key={way.wayId} className={styles.way} data-state={way.state}>
              <CheckedWay way={way} said={name} application={application} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
