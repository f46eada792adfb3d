import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useAccount } from './account-api.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { makePasskey } from './passkey-ceremony.ts';
import { useProblem } from './use-problem.ts';

/** Makes a passkey on this device. `onAdded` gets the recovery codes where they are the person's first. */
export function AddPasskey({ onAdded }: { onAdded: (codes: string[] | null) => void }) {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const label = useRef<HTMLInputElement>(null);
  const start = useMutation(api.startPasskey.mutationOptions());
  const finish = useMutation(api.addPasskey.mutationOptions());
  const add = useMutation({
    mutationFn: async () => {
      const { authChallengeId, options } = await start.mutateAsync();
      const response = await makePasskey(options);
      const named = label.current?.value.trim() || t('passkeys.title');
      return finish.mutateAsync({ authChallengeId, response, label: named });
    },
    onSuccess: ({ recoveryCodes }) => onAdded(recoveryCodes),
  });
  return (
    <Stack gap="md" align="start">
      <TextField
        name="label"
        ref={label}
        label={t('passkey.label')}
        description={t('passkey.labelHint')}
        maxLength={60}
        autoComplete="off"
      />
      <FormProblem problem={problem(add.error)} />
      <PasskeyButton label={t('passkey.make')} busy={add.isPending} onClick={() => add.mutate()} />
    </Stack>
  );
}
