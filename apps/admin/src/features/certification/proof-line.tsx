import type { Proof } from '@kaopu/domain/certification/scheme-rules.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import type { Application, CheckedProof } from './certification-facts.ts';
import styles from './dossier.module.css';
import { RecordEvidence } from './record-evidence.tsx';

type Props = { checked: CheckedProof; said: readonly string[]; application: Application };

/** What kind of proof this is, and how far it has come. */
export function ProofLine({ checked, said, application }: Props) {
  const t = useMessages(certificationStaffMessages);
  const words = useProofWords();
  const pick = usePickText();
  const { proof, accepted, state, test, names } = checked;
  const format = useFormat();
  const { title, note } = words(proof);
  const isBodys = proof.kind === 'evidence' && proof.broughtBy === 'body';
  return (
    <div className={styles.proof}>
      {names !== null && <span>{pick(names.title)}</span>}
      {title !== null && !said.includes(title) && <span>{title}</span>}
      {note !== null && <span>{note}</span>}
      {proof.kind === 'evidence' && proof.count > 1 && (
        <span>{t('proof.count', { accepted, count: proof.count })}</span>
      )}
      {test !== null && <b>{t('proof.testPassed', { date: format.date(test.passedAt), mark: test.mark })}</b>}
      {isBodys && state !== 'met' && <RecordEvidence proof={proof} application={application} />}
    </div>
  );
}

/** A proof in words: its name where it has one, and where it comes from. */
export function useProofWords(): (proof: Proof) => { title: string | null; note: string | null } {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  return (proof) => {
    switch (proof.kind) {
      case 'course':
        return { title: t('proof.course'), note: t('proof.computed') };
      case 'test': {
        const { maxAgeMonths } = proof;
        const note =
          maxAgeMonths === null ? t('proof.computed') : t('proof.testAge', { count: maxAgeMonths });
        return { title: t('proof.test'), note };
      }
      case 'credential': {
        const { levelCode: level, heldMonths: count } = proof;
        const title =
          count > 0 ? t('proof.credentialHeld', { level, count }) : t('proof.credential', { level });
        return { title, note: t('proof.computed') };
      }
      case 'declaration':
        return { title: pick(proof.name), note: t('proof.declaration') };
      case 'evidence':
        return {
          title: pick(proof.name),
          note: t(proof.broughtBy === 'body' ? 'proof.byBody' : 'proof.byApplicant'),
        };
    }
  };
}
