import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { Application, CheckedProof, Evidence } from './certification-facts.ts';
import styles from './dossier.module.css';
import { isEvidenceOpen } from './evidence-of.ts';
import { JudgeEvidence } from './judge-evidence.tsx';

type Props = { evidence: Evidence; checked: CheckedProof; application: Application };

/** One piece of evidence as it was brought, its verdict, and the way to give one. A bare declaration says nothing more. */
export function EvidencePiece({ evidence, checked: { proof }, application }: Props) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const format = useFormat();
  const { statement, verdict, verdictReason, fileId, addedAt } = evidence;
  if (proof.kind !== 'evidence' && proof.kind !== 'declaration') return null;
  const isDeclared = proof.kind === 'declaration';
  if (isDeclared && Object.values(proof.name).includes(statement)) return null;
  const isOpen = !isDeclared && verdict === null;
  const isBodys = proof.kind === 'evidence' && proof.broughtBy === 'body';
  const date = format.date(addedAt);
  return (
    <div className={styles.piece} id={evidence.evidenceId} tabIndex={-1} {...(isOpen && { 'data-open': '' })}>
      <div>
        <p className={styles.statement}>{statement}</p>
        <p className={styles.pieceFacts}>
          <span>{isBodys ? t('evidence.recordedAt', { date }) : t('evidence.at', { date })}</span>
          {fileId !== null && (
            <a href={`/files/${fileId}`} target="_blank" rel="noreferrer">
              {t('evidence.file')}
            </a>
          )}
          {verdictReason && <span>{t('evidence.reason', { reason: verdictReason })}</span>}
        </p>
      </div>
      {isOpen && application.mayJudge && isEvidenceOpen(application) ? (
        <JudgeEvidence evidence={evidence} name={pick(proof.name)} />
      ) : (
        !isDeclared && <Verdict verdict={verdict} />
      )}
    </div>
  );
}

function Verdict({ verdict }: { verdict: Evidence['verdict'] }) {
  const t = useMessages(certificationStaffMessages);
  if (verdict === null) return <StatusChip tone="attention">{t('evidence.unjudged')}</StatusChip>;
  if (verdict === 'accepted') return <StatusChip tone="good">{t('evidence.accepted')}</StatusChip>;
  return (
    <StatusChip tone="neutral" icon="close">
      {t('evidence.refused')}
    </StatusChip>
  );
}
