import { usePickText } from '@kaopu/i18n/pick-text.ts';
import type { Application, Way } from './certification-facts.ts';
import { CheckedProof } from './checked-proof.tsx';
import styles from './dossier.module.css';

type Props = { way: Way; said: string; application: Application };

/** One way to meet a requirement, with its proofs. Words that stand above are not said again. */
export function CheckedWay({ way, said, application }: Props) {
  const pick = usePickText();
  const name = pick(way.name);
  return (
    <>
      {name !== said && <span className={styles.wayName}>{name}</span>}
      {way.proofs.map((checked, order) => (
        <CheckedProof key={order} checked={checked} said={[said, name]} application={application} />
      ))}
    </>
  );
}
