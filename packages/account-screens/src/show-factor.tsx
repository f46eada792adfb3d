import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useAccount } from './account-api.tsx';
import styles from './account-screens.module.css';
import { CodeField } from './code-field.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { signWithPasskey } from './passkey-ceremony.ts';
import { readEntry } from './read-entry.ts';
import { useArrive } from './use-arrive.ts';
import { useProblem } from './use-problem.ts';

type Factors = { totp: boolean; passkeys: number; recoveryCodes: number };

/** Shows what the person has: a passkey, a code of their app, or a recovery code in its place. */
export function ShowFactor({ factors }: { factors: Factors }) {
  const t = useMessages(identityMessages);
  const [usesRecovery, setUsesRecovery] = useState(!factors.totp);
  return (
    <div className={styles.ways}>
      {factors.passkeys > 0 && <ShowPasskey isPrimary={!factors.totp} />}
      {factors.totp && !usesRecovery && <CodeForm method="totp" />}
      {usesRecovery && factors.recoveryCodes > 0 && <CodeForm method="recovery_code" />}
      {factors.totp && factors.recoveryCodes > 0 && (
        <Button variant="subtle" size="compact-md" onClick={() => setUsesRecovery(!usesRecovery)}>
          {usesRecovery ? t('factor.useCode') : t('factor.useRecovery')}
        </Button>
      )}
    </div>
  );
}

function ShowPasskey({ isPrimary }: { isPrimary: boolean }) {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const arrive = useArrive();
  const start = useMutation(api.startShowingPasskey.mutationOptions());
  const finish = useMutation(api.showPasskey.mutationOptions());
  const show = useMutation({
    mutationFn: async () => {
      const { authChallengeId, options } = await start.mutateAsync();
      const response = await signWithPasskey(options);
      await finish.mutateAsync({ authChallengeId, response });
    },
    onSuccess: arrive,
  });
  return (
    <div className={styles.way}>
      <PasskeyButton
        label={t('passkey.show')}
        busy={show.isPending}
        isPrimary={isPrimary}
        onClick={() => show.mutate()}
      />
      <FormProblem problem={problem(show.error)} />
    </div>
  );
}

function CodeForm({ method }: { method: 'totp' | 'recovery_code' }) {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const arrive = useArrive();
  const show = useMutation(api.showSecondFactor.mutationOptions({ onSuccess: arrive }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    show.mutate({ method, code: readEntry(new FormData(event.currentTarget), 'code') });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {method === 'totp' ? (
          <CodeField label={t('factor.code')} />
        ) : (
          <TextField
            name="code"
            label={t('factor.recovery')}
            description={t('factor.recoveryHint')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            required
          />
        )}
        <FormProblem problem={problem(show.error)} />
        <Button type="submit" variant="filled" loading={show.isPending}>
          {t('factor.submit')}
        </Button>
      </Stack>
    </form>
  );
}
