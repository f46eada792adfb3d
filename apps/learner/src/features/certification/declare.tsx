import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import {
  type Application,
  type CheckedProof,
  type Evidence,
  refetchCertification,
} from './certification-facts.ts';
import styles from './dossier.module.css';

type Props = {
  proof: Extract<CheckedProof['proof'], { kind: 'declaration' }>;
  brought: readonly Evidence[];
  application: Application;
  isOpen: boolean;
};

/** What the applicant states on their own word; the words declared are kept as they stood. */
export function Declare({ proof, brought, application, isOpen }: Props) {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  const format = useFormat();
  const errorText = useErrorText();
  const withKey = useIdempotencyKey();
  const declare = useMutation(
    trpc.certification.addEvidence.mutationOptions({ onSuccess: refetchCertification }),
  );
  const [given] = brought;
  if (given) {
    return (
      <span className={styles.quiet}>{t('declare.given', { date: format.monthDayTime(given.addedAt) })}</span>
    );
  }
  if (!isOpen) return null;
  const { applicationId } = application;
  const { proofId, name } = proof;
  const words = { applicationId, proofId, statement: pick(name), fileId: null };
  return (
    <>
      <Button
        size="compact-md"
        w="fit-content"
        loading={declare.isPending}
        aria-label={t('declare.named', { name: pick(name) })}
        onClick={() => declare.mutate(withKey(words))}
      >
        {t('declare.action')}
      </Button>
      <FormProblem problem={declare.error && errorText(declare.error)} />
    </>
  );
}
