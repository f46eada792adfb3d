import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { readError, useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { TextAreaField } from '@kaopu/ui/forms/text-area-field.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import styles from './certification.module.css';
import { type Decision, refetchCertification } from './certification-facts.ts';
import { DeclareConflict } from './declare-conflict.tsx';
import { findUnsentVote, forgetUnsentVote, keepUnsentVote, type UnsentVote } from './unsent-vote.ts';
import { VoteChoices } from './vote-choices.tsx';

type Props = { decision: Decision; onRefused: (refusal: unknown) => void };

/** One's vote with its reason, once. What a refused vote said is handed on: the seat then stands aside. */
export function CastVote({ decision: { decisionId, applicationId }, onRefused }: Props) {
  const t = useMessages(certificationStaffMessages);
  const errorText = useErrorText();
  const [opened, { open, close }] = useDisclosure(false);
  const [{ choice, reason }, setVote] = useState(() => findUnsentVote(decisionId));
  const [isTried, setTried] = useState(false);
  const cast = useMutation(
    trpc.certification.castVote.mutationOptions({
      onSuccess: async () => {
        forgetUnsentVote(decisionId);
        close();
        await refetchCertification();
      },
      onError: (error) => {
        if (readError(error).code !== 'CONFLICT_OF_INTEREST') return;
        onRefused(error);
        close();
        void refetchCertification();
      },
    }),
  );
  const write = (change: Partial<UnsentVote>) => {
    const written = { choice, reason, ...change };
    setVote(written);
    keepUnsentVote(decisionId, written);
  };
  const isFilled = choice !== null && reason.trim() !== '';
  const ask = () => {
    setTried(true);
    if (isFilled) open();
  };
  return (
    <Sheet title={t('vote.title')} aside={<DeclareConflict decisionId={decisionId} />}>
      <Stack gap="lg">
        <VoteChoices
          value={choice}
          onChange={(chosen) => write({ choice: chosen })}
          error={isTried && choice === null ? t('vote.missingChoice') : null}
        />
        <TextAreaField
          name="reason"
          label={t('vote.reason')}
          description={t('vote.reasonHint')}
          error={isTried && reason.trim() === '' ? t('vote.missingReason') : undefined}
          required
          minRows={4}
          maxLength={4000}
          value={reason}
          onChange={({ currentTarget }) => write({ reason: currentTarget.value })}
        />
        <div className={styles.actions}>
          <Button variant="filled" onClick={ask}>
            {t('vote.action')}
          </Button>
          <Button
            renderRoot={(props) => (
              <Link to="/applications/$applicationId" params={{ applicationId }} {...props} />
            )}
          >
            {t('vote.dossierFirst')}
          </Button>
        </div>
      </Stack>
      {choice !== null && (
        <ConfirmDialog
          opened={opened}
          onClose={close}
          title={t('vote.confirmTitle', { choice: t(`outcome.${choice}`) })}
          consequences={[t('vote.once'), t('vote.sealed'), t('vote.checked')]}
          confirmLabel={t('vote.action')}
          onConfirm={() => cast.mutate({ decisionId, choice, reason: reason.trim() })}
          irreversible
          busy={cast.isPending}
          problem={cast.error && errorText(cast.error)}
        />
      )}
    </Sheet>
  );
}
