import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { TextAreaField } from '@kaopu/ui/forms/text-area-field.tsx';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import { type Evidence, refetchCertification } from './certification-facts.ts';
import styles from './dossier.module.css';

type Verdict = NonNullable<Evidence['verdict']>;

/** Accepts or refuses one piece of evidence, once, after saying what follows. */
export function JudgeEvidence({ evidence, name }: { evidence: Evidence; name: string }) {
  const t = useMessages(certificationStaffMessages);
  const errorText = useErrorText();
  const [verdict, setVerdict] = useState<Verdict>('accepted');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const judge = useMutation(
    trpc.certification.judgeEvidence.mutationOptions({
      onSuccess: async () => {
        setOpen(false);
        await refetchCertification(evidence.evidenceId);
      },
    }),
  );
  const ask = (asked: Verdict) => {
    judge.reset();
    setVerdict(asked);
    setOpen(true);
  };
  const isRefusal = verdict === 'refused';
  return (
    <div className={styles.judge}>
      <Button size="sm" aria-label={t('judge.acceptNamed', { name })} onClick={() => ask('accepted')}>
        {t('judge.accept')}
      </Button>
      <Button size="sm" aria-label={t('judge.refuseNamed', { name })} onClick={() => ask('refused')}>
        {t('judge.refuse')}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t(isRefusal ? 'judge.refuseTitle' : 'judge.acceptTitle')}
        consequences={[
          t(isRefusal ? 'judge.notCounts' : 'judge.counts', { name }),
          t('judge.once'),
          t('judge.standAside'),
        ]}
        confirmLabel={t(isRefusal ? 'judge.refuse' : 'judge.accept')}
        onConfirm={() => judge.mutate({ evidenceId: evidence.evidenceId, verdict, reason: reason.trim() })}
        busy={judge.isPending}
        disabled={isRefusal && reason.trim() === ''}
        problem={judge.error && errorText(judge.error)}
      >
        <TextAreaField
          name="reason"
          label={t(isRefusal ? 'judge.reason' : 'judge.note')}
          required={isRefusal}
          maxLength={2000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
