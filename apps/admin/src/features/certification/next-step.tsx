import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AdmitApplication } from './admit-application.tsx';
import styles from './certification.module.css';
import type { Application } from './certification-facts.ts';
import { countUnjudged } from './evidence-of.ts';
import { OpenDecision } from './open-decision.tsx';
import { RefuseApplication } from './refuse-application.tsx';
import { waitingOn } from './waiting-on.ts';

type Props = { application: Application; name: string };

/** What happens next with the case, and the acts that the reader may do about it. */
export function NextStep({ application, name }: Props) {
  const t = useMessages(certificationStaffMessages);
  const pending = application.decisions.find(({ closedAt }) => closedAt === null);
  const passed = application.decisions.find(({ outcome }) => outcome === 'pass');
  const isOver = waitingOn({ step: application.step, unjudged: 0 }) === 'nobody';
  if (isOver) return null;
  return (
    <Sheet title={t('next.title')} level={3}>
      <Stack gap="md">
        {pending ? (
          <GoTo decisionId={pending.decisionId} words={t('put.open', { number: pending.number })} />
        ) : passed ? (
          <GoTo decisionId={passed.decisionId} words={t('next.issue')} />
        ) : (
          <Deal application={application} name={name} />
        )}
      </Stack>
    </Sheet>
  );
}

function GoTo({ decisionId, words }: { decisionId: string; words: string }) {
  const t = useMessages(certificationStaffMessages);
  return (
    <>
      <p>{words}</p>
      <Button
        variant="filled"
        w="fit-content"
        renderRoot={(props) => <Link to="/decisions/$decisionId" params={{ decisionId }} {...props} />}
      >
        {t('put.goTo')}
      </Button>
    </>
  );
}

/** Before the board: judge, admit or refuse, then put it before the board. */
function Deal({ application, name }: Props) {
  const t = useMessages(certificationStaffMessages);
  const { step, mayJudge, mayOpenDecision, dossier } = application;
  const unjudged = countUnjudged(application);
  if (step === 'await_board') {
    if (!mayOpenDecision) return <p>{t('next.board')}</p>;
    return <OpenDecision application={application} name={name} />;
  }
  if (!mayJudge) return <p>{t(step === 'complete' ? 'next.applicant' : 'next.registrar')}</p>;
  return (
    <>
      {unjudged > 0 && <p>{t('next.judge', { count: unjudged })}</p>}
      {step === 'complete' && unjudged === 0 && <p>{t('next.applicant')}</p>}
      {step === 'await_admission' && (
        <>
          {!dossier.canAdmit && <Missing application={application} />}
          <div className={styles.actions}>
            <AdmitApplication application={application} name={name} />
            <RefuseApplication application={application} name={name} />
          </div>
        </>
      )}
    </>
  );
}

function Missing({ application }: { application: Application }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const open = application.dossier.requirements.filter(
    ({ neededFor, state }) => neededFor === 'admission' && state !== 'met',
  );
  return (
    <div>
      <p>{t('admit.notYet')}</p>
      <ul className={styles.list}>
        {open.map(({ requirementId, name, state }) => (
          <li key={requirementId}>
            {pick(name)} <span className={styles.quiet}>{t(`check.${state}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
