import type { Proof } from '@kaopu/domain/certification/scheme-rules.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { TextAreaField } from '@kaopu/ui/forms/text-area-field.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import { type Application, refetchCertification } from './certification-facts.ts';
import { isEvidenceOpen } from './evidence-of.ts';

type Props = { proof: Extract<Proof, { kind: 'evidence' }>; application: Application };

/** Puts on file what the body itself brings: an interview held, a stage record. */
export function RecordEvidence({ proof, application }: Props) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const errorText = useErrorText();
  const withKey = useIdempotencyKey();
  const [opened, { open, close }] = useDisclosure(false);
  const [statement, setStatement] = useState('');
  const record = useMutation(
    trpc.certification.recordEvidence.mutationOptions({
      onSuccess: async () => {
        close();
        setStatement('');
        await refetchCertification();
      },
    }),
  );
  if (!application.mayJudge || !isEvidenceOpen(application)) return null;
  const { applicationId } = application;
  const { proofId } = proof;
  const name = pick(proof.name);
  return (
    <>
      <Button size="xs" aria-label={t('record.named', { name })} onClick={open}>
        {t('record.action')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('record.title', { name })}
        consequences={[t('record.accepted'), t('admit.record'), t('judge.standAside')]}
        confirmLabel={t('record.action')}
        onConfirm={() => record.mutate(withKey({ applicationId, proofId, statement: statement.trim() }))}
        busy={record.isPending}
        disabled={statement.trim() === ''}
        problem={record.error && errorText(record.error)}
      >
        <TextAreaField
          name="statement"
          label={t('record.statement')}
          description={t('record.statementHint')}
          required
          maxLength={4000}
          value={statement}
          onChange={({ currentTarget }) => setStatement(currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
