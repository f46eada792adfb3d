import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import styles from './certification.module.css';
import type { Application } from './certification-facts.ts';
import { HandIn } from './hand-in.tsx';

/** What happens next, in a sentence, and the one act that is the applicant's. */
export function NextStep({ application }: { application: Application }) {
  const t = useMessages(certificationMessages);
  const { step, endReason, isBeforeBoard } = application;
  const isDeciding = step === 'await_board' && isBeforeBoard;
  return (
    <Sheet title={t('next.title')} level={3}>
      <p>{t(isDeciding ? 'advice.before_board' : `advice.${step}`)}</p>
      {step === 'bring_evidence' && <Missing application={application} />}
      {step === 'submit' && <HandIn applicationId={application.applicationId} />}
      {step === 'refused' && endReason && <blockquote className={styles.words}>{endReason}</blockquote>}
      {step === 'certified' && (
        <Button variant="filled" renderRoot={(props) => <Link to="/certificates" {...props} />}>
          {t('next.toCertificate')}
        </Button>
      )}
    </Sheet>
  );
}

/** What must at least be brought before the application can be handed in. */
function Missing({ application }: { application: Application }) {
  const pick = usePickText();
  const missing = application.dossier.requirements.filter(
    ({ neededFor, state }) => neededFor === 'admission' && state === 'unmet',
  );
  return (
    <ul className={styles.list}>
      {missing.map(({ requirementId, name }) => (
        <li key={requirementId}>{pick(name)}</li>
      ))}
    </ul>
  );
}
