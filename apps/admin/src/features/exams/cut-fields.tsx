import { CutText, type FormDraft } from '@kaopu/domain/exams/form.ts';
import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

type Props = { form: FormDraft; points: number; onChange: (change: Partial<FormDraft>) => void };

/** The cut and how it was set: a form without both is never published. */
export function CutFields({ form, points, onChange }: Props) {
  const t = useMessages(examsStaffMessages);
  const [typed, setTyped] = useState(form.cutPoints);
  const isNumber = CutText.safeParse(typed).success;
  return (
    <>
      <TextInput
        label={t('form.cut')}
        description={t('form.cutHint', { points })}
        error={!isNumber && t('form.cutWrong')}
        // What is not a number yet stays in the field; a cut that came from elsewhere takes its place.
        value={isNumber ? form.cutPoints : typed}
        inputMode="decimal"
        w="14rem"
        onChange={(event) => {
          const text = event.currentTarget.value.trim();
          setTyped(text);
          if (CutText.safeParse(text).success) onChange({ cutPoints: text });
        }}
      />
      <Textarea
        label={t('form.cutReason')}
        description={t('form.cutReasonHint')}
        autosize
        minRows={2}
        maxLength={5000}
        value={form.cutReason}
        onChange={(event) => onChange({ cutReason: event.currentTarget.value })}
      />
    </>
  );
}
