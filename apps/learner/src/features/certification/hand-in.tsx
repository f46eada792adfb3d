import {
  type IdentityDocumentType,
  identityDocumentNames,
  maskIdentityNumber,
} from '@kaopu/domain/certification/masked-identity.ts';
import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { ChoiceField } from '@kaopu/ui/forms/choice-field.tsx';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { trpc } from '../../trpc.ts';
import styles from './certification.module.css';
import { refetchCertification } from './certification-facts.ts';

const types = Object.keys(identityDocumentNames) as IdentityDocumentType[];

/** Hands the application in. The document's number is masked here: the whole number never leaves this device. */
export function HandIn({ applicationId }: { applicationId: string }) {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  const errorText = useErrorText();
  const [type, setType] = useState<IdentityDocumentType>('resident_identity_card');
  const [number, setNumber] = useState('');
  const submit = useMutation(
    trpc.certification.submitApplication.mutationOptions({ onSuccess: refetchCertification }),
  );
  const masked = maskIdentityNumber(number);
  const handIn = (event: FormEvent) => {
    event.preventDefault();
    submit.mutate({ applicationId, identityDocument: { type, masked } });
  };
  return (
    <form className={styles.handIn} onSubmit={handIn}>
      <ChoiceField
        name="identityDocument.type"
        label={t('handIn.type')}
        value={type}
        onChange={({ currentTarget }) => setType(types.find((one) => one === currentTarget.value) ?? type)}
        data={types.map((value) => ({ value, label: pick(identityDocumentNames[value]) }))}
      />
      <TextField
        name="identityDocument.masked"
        label={t('handIn.number')}
        description={number === '' ? t('handIn.hint') : t('handIn.masked', { masked })}
        autoComplete="off"
        spellCheck={false}
        required
        value={number}
        onChange={({ currentTarget }) => setNumber(currentTarget.value)}
      />
      <FormProblem problem={submit.error && errorText(submit.error)} />
      <Button
        type="submit"
        variant="filled"
        color="seal"
        loading={submit.isPending}
        disabled={number.trim().length < 2}
      >
        {t('handIn.action')}
      </Button>
    </form>
  );
}
