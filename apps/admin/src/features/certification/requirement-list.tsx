import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { SchemeVersion } from './certification-facts.ts';
import { useProofWords } from './proof-line.tsx';
import styles from './scheme.module.css';

type Requirement = SchemeVersion['rules']['common'][number];

/** What is asked, each with the ways to meet it and what proves each way. */
export function RequirementList({ requirements }: { requirements: readonly Requirement[] }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  if (requirements.length === 0) return null;
  return (
    <ol className={styles.requirements}>
      {requirements.map(({ requirementId, name, neededFor, ways }) => (
        <li key={requirementId}>
          <div className={styles.asked}>
            <span>{pick(name)}</span>
            <StatusChip tone={neededFor === 'admission' ? 'info' : 'neutral'} icon={null}>
              {t(`check.${neededFor}`)}
            </StatusChip>
          </div>
          {ways.length > 1 && <p className={styles.lead}>{t('check.anyOne')}</p>}
          <ul className={styles.ways} data-several={ways.length > 1}>
            {ways.map((way) => (
              <WayText key={way.wayId} way={way} said={pick(name)} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function WayText({ way, said }: { way: Requirement['ways'][number]; said: string }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const words = useProofWords();
  const wayName = pick(way.name);
  return (
    <li>
      {wayName !== said && <span>{wayName}</span>}
      {way.proofs.map((proof, order) => {
        const { title, note } = words(proof);
        const count = proof.kind === 'evidence' && proof.count > 1 ? proof.count : null;
        const parts = [
          title === said || title === wayName ? null : title,
          count === null ? null : t('doc.pieces', { count }),
          note,
        ];
        return (
          <span key={order} className={styles.proof}>
            {parts.filter((part) => part !== null).join(' · ')}
          </span>
        );
      })}
    </li>
  );
}
