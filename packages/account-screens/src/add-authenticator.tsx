import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense } from 'react';
import { useAccount } from './account-api.tsx';
import styles from './account-screens.module.css';
import { CodeField } from './code-field.tsx';
import { readEntry } from './read-entry.ts';
import { useProblem } from './use-problem.ts';

// The maker of QR codes is only for the few who set an app up.
const QrPicture = lazy(() => import('./qr-picture.tsx'));

/** Sets an authenticator app up: a picture to scan, then the first code. */
export function AddAuthenticator({ onAdded }: { onAdded: (codes: string[] | null) => void }) {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const enrol = useMutation(api.enrolTotp.mutationOptions());
  const confirm = useMutation(
    api.confirmTotp.mutationOptions({ onSuccess: ({ recoveryCodes }) => onAdded(recoveryCodes) }),
  );
  if (!enrol.data) {
    return (
      <>
        <FormProblem problem={problem(enrol.error)} />
        <Button onClick={() => enrol.mutate()} loading={enrol.isPending}>
          {t('totp.begin')}
        </Button>
      </>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm.mutate({ code: readEntry(new FormData(event.currentTarget), 'code') });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md" align="start">
        <p>{t('totp.scan')}</p>
        <Suspense fallback={<span className={styles.picture} />}>
          <QrPicture text={enrol.data.uri} label={t('totp.qr')} />
        </Suspense>
        <p className={styles.hint}>
          {t('totp.type')}
          <br />
          <span className={styles.key}>{enrol.data.secret.replace(/.{4}(?=.)/g, '$& ')}</span>
        </p>
        <CodeField label={t('totp.confirm')} />
        <FormProblem problem={problem(confirm.error)} />
        <Button type="submit" variant="filled" loading={confirm.isPending}>
          {t('factor.submit')}
        </Button>
      </Stack>
    </form>
  );
}
