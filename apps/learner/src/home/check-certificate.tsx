import { parseVerifyCode } from '@kaopu/domain/certification/verify-code.ts';
import { learnerShellMessages } from '@kaopu/i18n/learner-shell.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import styles from './check-certificate.module.css';

/** A box for the code beside the QR code. The verify page is an entry of its own and says what the code means. */
export function CheckCertificate() {
  const t = useMessages(learnerShellMessages);
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('code') ?? '').trim();
    setEmpty(typed === '');
    if (typed !== '') window.location.assign(`/verify/${encodeURIComponent(readable(typed))}`);
  };
  return (
    <Sheet title={t('check.title')} lead={t('check.lead')} level={3}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          className={styles.code}
          name="code"
          label={t('check.code')}
          description={t('check.hint')}
          error={isEmpty ? t('check.empty') : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button type="submit">{t('check.submit')}</Button>
      </form>
    </Sheet>
  );
}

/** The code as it is printed, where it is one; otherwise as it was typed, so that the answer can name it. */
function readable(typed: string): string {
  const parsed = parseVerifyCode(typed);
  return parsed.kind === 'valid' ? parsed.code : typed;
}
