import { usePickText } from '@kaopu/i18n/pick-text.ts';
import type { Application, Requirement, Way } from './certification-facts.ts';
import styles from './dossier.module.css';
import { evidenceOf } from './evidence-of.ts';
import { EvidencePiece } from './evidence-piece.tsx';
import { ProofLine } from './proof-line.tsx';

type Props = { way: Way; said: Requirement['name']; application: Application };

/** One way to meet a requirement, with its proofs and what was brought for them. Words said above are not repeated. */
export function CheckedWay({ way, said, application }: Props) {
  const pick = usePickText();
  const wayName = pick(way.name);
  const isSaid = wayName === pick(said);
  return (
    <>
      {!isSaid && <span className={styles.wayName}>{wayName}</span>}
      {way.proofs.map((checked, order) => (
        <div key={order}>
          <ProofLine checked={checked} said={[pick(said), wayName]} application={application} />
          <ul className={styles.evidence}>
            {evidenceOf(application, checked).map((evidence) => (
              <li key={evidence.evidenceId}>
                <EvidencePiece evidence={evidence} checked={checked} application={application} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
