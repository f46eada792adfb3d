import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextAreaField } from '@kaopu/ui/forms/text-area-field.tsx';
import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import { type Application, type CheckedProof, refetchCertification } from './certification-facts.ts';
import styles from './dossier.module.css';

type Props = {
  proof: Extract<CheckedProof['proof'], { kind: 'evidence' }>;
  application: Application;
  /** Whether nothing was brought for this proof yet. */
  isFirst: boolean;
};

/** Brings one more piece of evidence: a form that opens where it is needed. */
export function BringEvidence({ proof, application, isFirst }: Props) {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  const errorText = useErrorText();
  const withKey = useIdempotencyKey();
  const [opened, { open, close }] = useDisclosure(false);
  const [statement, setStatement] = useState('');
  const add = useMutation(
    trpc.certification.addEvidence.mutationOptions({
      onSuccess: async () => {
        setStatement('');
        close();
        await refetchCertification();
      },
    }),
  );
  const { applicationId } = application;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(withKey({ applicationId, proofId: proof.proofId, statement: statement.trim(), fileId: null }));
  };
  if (!opened) {
    return (
      <Button
        size="compact-md"
        onClick={open}
        aria-label={t(isFirst ? 'bring.named' : 'bring.moreNamed', { name: pick(proof.name) })}
        w="fit-content"
      >
        {t(isFirst ? 'bring.first' : 'bring.more')}
      </Button>
    );
  }
  return (
    <form className={styles.bring} onSubmit={submit}>
      <TextAreaField
        name="statement"
        label={t('bring.label', { name: pick(proof.name) })}
        description={t('bring.hint')}
        required
        maxLength={4000}
        value={statement}
        onChange={({ currentTarget }) => setStatement(currentTarget.value)}
        data-autofocus
        autoFocus
      />
      <FormProblem problem={add.error && errorText(add.error)} />
      <Group>
        <Button type="submit" variant="filled" loading={add.isPending} disabled={statement.trim() === ''}>
          {t('bring.send')}
        </Button>
        <Button onClick={close}>{t('bring.cancel')}</Button>
      </Group>
    </form>
  );
}
