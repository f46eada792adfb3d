import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { TextAreaField } from '@kaopu/ui/forms/text-area-field.tsx';
import { Icon } from '@kaopu/ui/icon.tsx';
import { LoadingState } from '@kaopu/ui/loading-state.tsx';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import styles from './certificate.module.css';
import { type Credential, refetchCertification } from './certification-facts.ts';
import { CredentialStatusChip } from './credential-status-chip.tsx';

export type Change = Credential['changes'][number];

type Props = { credential: Credential; change: Change; onClose: () => void };

/** Shows what the change would do now, as the server computes it, asks for the reason, and makes it. */
export function ChangeStatusDialog({ credential, change, onClose }: Props) {
  const t = useMessages(certificationStaffMessages);
  const errorText = useErrorText();
  const withKey = useIdempotencyKey();
  const [reason, setReason] = useState('');
  const { credentialId, number } = credential;
  const preview = useQuery(
    trpc.certification.previewStatusChange.queryOptions({ credentialId, change }, { staleTime: 0 }),
  );
  const act = useMutation(useActOptions(change, onClose));
  const error = act.error ?? preview.error;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`change.${change}.title`, { number })}
      consequences={[
        preview.data ? <Becomes key="becomes" {...preview.data} /> : <LoadingState key="becomes" lines={1} />,
        t('change.atOnce'),
        t('change.holder'),
        ...(preview.data ? [<Reversal key="undo" change={change} {...preview.data} />] : []),
      ]}
      confirmLabel={t(`change.${change}`)}
      onConfirm={() => act.mutate(withKey({ credentialId, reason: reason.trim() }))}
      irreversible={change === 'revoke'}
      busy={act.isPending}
      disabled={reason.trim() === '' || preview.data?.isLegal !== true}
      problem={error && errorText(error)}
    >
      <TextAreaField
        name="reason"
        label={t('change.reason')}
        description={t('change.reasonHint')}
        required
        maxLength={2000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

function useActOptions(change: Change, onClose: () => void) {
  const after = {
    onSuccess: async () => {
      onClose();
      await refetchCertification();
    },
  };
  const procedures = {
    suspend: trpc.certification.suspendCredential.mutationOptions(after),
    reinstate: trpc.certification.reinstateCredential.mutationOptions(after),
    revoke: trpc.certification.revokeCredential.mutationOptions(after),
  };
  return procedures[change];
}

type Previewed = { from: Credential['status']; to: Credential['status'] };

function Becomes({ from, to }: Previewed) {
  const t = useMessages(certificationStaffMessages);
  return (
    <span className={styles.change}>
      <CredentialStatusChip status={from} />
      <span>
        <Icon name="right" size="1em" /> {t('change.becomes')}
      </span>
      <CredentialStatusChip status={to} />
    </span>
  );
}

function Reversal({
  change,
  isLegal,
  canBeUndone,
}: {
  change: Change;
  isLegal: boolean;
  canBeUndone: boolean;
}) {
  const t = useMessages(certificationStaffMessages);
  if (!isLegal) return t('change.notLegal');
  if (!canBeUndone) return <b>{t('change.final')}</b>;
  return t(change === 'reinstate' ? 'change.undoReinstate' : 'change.undo');
}
