import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AdmitApplication } from './admit-application.tsx';
import type { Application } from './certification-facts.ts';
import { countUnjudged } from './evidence-of.ts';
import styles from './next-step.module.css';
import { OpenDecision } from './open-decision.tsx';
import { RefuseApplication } from './refuse-application.tsx';
import { waitingOn } from './waiting-on.ts';

type Props = { application: Application; name: string };

/** What happens next with the case, and the acts that the reader may do about it; nothing once it has ended. */
export function NextStep({ application, name }: Props) {
  const t = useMessages(certificationStaffMessages);
  const { step, mayJudge, mayOpenDecision, decisions } = application;
  const pending = decisions.find(({ closedAt }) => closedAt === null);
  const passed = decisions.find(({ outcome }) => outcome === 'pass');
  if (waitingOn({ step, unjudged: 0 }) === 'nobody') return null;
  if (pending) {
    return (
      <Strip action={<GoTo decisionId={pending.decisionId} />}>
        {t('put.open', { number: pending.number })}
      </Strip>
    );
  }
  if (passed) return <Strip action={<GoTo decisionId={passed.decisionId} />}>{t('next.issue')}</Strip>;
  if (step === 'await_board') {
    const put = mayOpenDecision && <OpenDecision application={application} name={name} />;
    return <Strip action={put}>{t(mayOpenDecision ? 'next.put' : 'next.board')}</Strip>;
  }
  if (!mayJudge) return <Strip>{t(step === 'complete' ? 'next.applicant' : 'next.registrar')}</Strip>;
  return <Judging application={application} name={name} />;
}

function Strip({ children, action }: { children: ReactNode; action?: ReactNode }) {
  const t = useMessages(certificationStaffMessages);
  return (
    <section className={styles.strip} aria-label={t('next.title')}>
      <div className={styles.words}>{children}</div>
      {action && <div className={styles.actions}>{action}</div>}
    </section>
  );
}

function GoTo({ decisionId }: { decisionId: string }) {
  const t = useMessages(certificationStaffMessages);
  return (
    <Button
      variant="filled"
      renderRoot={(props) => <Link to="/decisions/$decisionId" params={{ decisionId }} {...props} />}
    >
      {t('put.goTo')}
    </Button>
  );
}

/** The registrar's part: evidence first, then to admit or refuse. */
function Judging({ application, name }: Props) {
  const t = useMessages(certificationStaffMessages);
  const { step, dossier } = application;
  const count = countUnjudged(application);
  const acts = step === 'await_admission' && (
    <>
      <AdmitApplication application={application} name={name} />
      <RefuseApplication application={application} name={name} />
    </>
  );
  return (
    <Strip action={acts}>
      {count > 0 && <p>{t('next.judge', { count })}</p>}
      {count === 0 && step === 'complete' && <p>{t('next.applicant')}</p>}
      {step === 'await_admission' &&
        (dossier.canAdmit ? <p>{t('next.admit')}</p> : <Missing {...application} />)}
    </Strip>
  );
}

function Missing({ dossier }: Pick<Application, 'dossier'>) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const open = dossier.requirements.filter(
    ({ neededFor, state }) => neededFor === 'admission' && state !== 'met',
  );
  const names = open.map(({ name, state }) => `${pick(name)} (${t(`check.${state}`)})`).join(' · ');
  return <p className={styles.quiet}>{t('admit.notYet', { names })}</p>;
}
