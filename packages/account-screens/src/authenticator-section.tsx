import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Account, useAccount } from './account-api.tsx';
import { AddAuthenticator } from './add-authenticator.tsx';
import { NewCodesDialog } from './new-codes-dialog.tsx';
import { useProblem } from './use-problem.ts';
import { useRefresh } from './use-refresh.ts';

/** The authenticator app: set up where there is none, taken away where there is one. */
export function AuthenticatorSection({ account }: { account: Account }) {
  const t = useMessages(identityMessages);
  const refresh = useRefresh();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Sheet
      title={t('totp.title')}
      lead={t('totp.what')}
      aside={
        <StatusChip tone={account.totp ? 'good' : 'neutral'}>
          {t(account.totp ? 'totp.on' : 'totp.off')}
        </StatusChip>
      }
    >
      {account.totp ? (
        <RemoveAuthenticator isLastFactor={account.passkeys.length === 0} />
      ) : (
        <AddAuthenticator
          onAdded={(made) => {
            setCodes(made);
            void refresh();
          }}
        />
      )}
      <NewCodesDialog codes={codes} onKept={() => setCodes(null)} />
    </Sheet>
  );
}

function RemoveAuthenticator({ isLastFactor }: { isLastFactor: boolean }) {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const refresh = useRefresh();
  const [opened, { open, close }] = useDisclosure(false);
  const remove = useMutation(api.removeTotp.mutationOptions({ onSuccess: refresh }));
  return (
    <>
      <Button onClick={open}>{t('totp.remove')}</Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('totp.removeTitle')}
        consequences={[
          t('totp.removeEffect'),
          ...(isLastFactor ? [t('factor.removeLast')] : []),
          t('factor.removeMail'),
        ]}
        confirmLabel={t('totp.remove')}
        irreversible
        busy={remove.isPending}
        problem={problem(remove.error)}
        onConfirm={() => remove.mutate()}
      />
    </>
  );
}
