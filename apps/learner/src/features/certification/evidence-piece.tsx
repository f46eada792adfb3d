import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { type Evidence, refetchCertification } from './certification-facts.ts';
import styles from './dossier.module.css';

const tones = { accepted: 'good', refused: 'attention', unjudged: 'info' } as const;

/** Something that was brought, with its verdict; until somebody has judged it, it can be taken back. */
export function EvidencePiece({ evidence, isOpen }: { evidence: Evidence; isOpen: boolean }) {
  const t = useMessages(certificationMessages);
  const format = useFormat();
  const errorText = useErrorText();
  const remove = useMutation(
    trpc.certification.removeEvidence.mutationOptions({ onSuccess: refetchCertification }),
  );
  const { evidenceId, statement, verdict, verdictReason, addedAt } = evidence;
  const state = verdict ?? 'unjudged';
  return (
    <div className={styles.piece}>
      <p className={styles.statement}>{statement}</p>
      <StatusChip tone={tones[state]}>{t(`evidence.${state}`)}</StatusChip>
      <p className={styles.quiet}>
        {t('evidence.at', { date: format.monthDayTime(addedAt) })}
        {verdictReason ? ` · ${t('evidence.reason', { reason: verdictReason })}` : ''}
      </p>
      {verdict === null && isOpen && (
        <Button size="compact-sm" loading={remove.isPending} onClick={() => remove.mutate({ evidenceId })}>
          {t('evidence.remove')}
        </Button>
      )}
      <FormProblem problem={remove.error && errorText(remove.error)} />
    </div>
  );
}
