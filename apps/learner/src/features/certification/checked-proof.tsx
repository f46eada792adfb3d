import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Link } from '@tanstack/react-router';
import { BringEvidence } from './bring-evidence.tsx';
import type { Application, CheckedProof as Checked } from './certification-facts.ts';
import { Declare } from './declare.tsx';
import styles from './dossier.module.css';
import { EvidencePiece } from './evidence-piece.tsx';
import { mayBring } from './may-bring.ts';

type Props = { checked: Checked; said: readonly string[]; application: Application };

/** One proof: what it is, how far it has come, what was brought for it, and what one can do about it. */
export function CheckedProof({ checked, said, application }: Props) {
  const t = useMessages(certificationMessages);
  const { proof, evidenceIds, accepted } = checked;
  const brought = application.evidence.filter(({ evidenceId }) => evidenceIds.includes(evidenceId));
  const isOpen = mayBring(application);
  return (
    <div className={styles.proof}>
      <Words checked={checked} said={said} />
      {proof.kind === 'evidence' && proof.count > 1 && (
        <span className={styles.quiet}>{t('proof.count', { accepted, count: proof.count })}</span>
      )}
      {proof.kind === 'evidence' && brought.length > 0 && (
        <ul className={styles.evidence}>
          {brought.map((evidence) => (
            <li key={evidence.evidenceId}>
              <EvidencePiece evidence={evidence} isOpen={isOpen} />
            </li>
          ))}
        </ul>
      )}
      {proof.kind === 'declaration' && (
        <Declare proof={proof} brought={brought} application={application} isOpen={isOpen} />
      )}
      {proof.kind === 'evidence' && proof.broughtBy === 'applicant' && isOpen && checked.state !== 'met' && (
        <BringEvidence proof={proof} application={application} isFirst={brought.length === 0} />
      )}
    </div>
  );
}

/** What the proof is, and where it is earned when that is somewhere else. */
function Words({
  checked: { proof, names, test, state },
  said,
}: {
  checked: Checked;
  said: readonly string[];
}) {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  const format = useFormat();
  switch (proof.kind) {
    case 'course':
      return (
        <span>
          {names?.slug ? (
            <Link to="/courses/$slug" params={{ slug: names.slug }}>
              {pick(names.title)}
            </Link>
          ) : (
            t('proof.course')
          )}
        </span>
      );
    case 'test':
      return test ? (
        <span>{t('proof.testPassed', { date: format.date(test.passedAt), mark: test.mark })}</span>
      ) : (
        <span>
          <Link to="/exams">{names ? pick(names.title) : t('proof.test')}</Link>
        </span>
      );
    case 'credential':
      return <span>{t('proof.credential', { level: proof.levelCode, count: proof.heldMonths })}</span>;
    case 'declaration':
      return null;
    case 'evidence': {
      const name = pick(proof.name);
      const isBodys = proof.broughtBy === 'body' && state !== 'met';
      return (
        <>
          {!said.includes(name) && <span>{name}</span>}
          {isBodys && <span className={styles.quiet}>{t('proof.byBody')}</span>}
        </>
      );
    }
  }
}
