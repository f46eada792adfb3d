import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Account, useAccount } from './account-api.tsx';
import { NewCodesDialog } from './new-codes-dialog.tsx';
import { useProblem } from './use-problem.ts';
import { useRefresh } from './use-refresh.ts';

/** How many recovery codes are left, and the making of new ones. */
export function RecoverySection({ account }: { account: Account }) {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const refresh = useRefresh();
  const [opened, { open, close }] = useDisclosure(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const make = useMutation(
    api.makeRecoveryCodes.mutationOptions({
      onSuccess: async ({ recoveryCodes }) => {
        close();
        setCodes(recoveryCodes);
        await refresh();
      },
    }),
  );
  const hasFactor = account.totp || account.passkeys.length > 0;
  if (!hasFactor) return <Sheet title={t('recovery.title')} lead={t('recovery.none')} />;
  return (
    <Sheet title={t('recovery.title')} lead={t('recovery.left', { count: account.recoveryCodes })}>
      <Button onClick={open}>{t('recovery.make')}</Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('recovery.makeTitle')}
        consequences={[t('recovery.makeEffect')]}
        confirmLabel={t('recovery.make')}
        irreversible
        busy={make.isPending}
        problem={problem(make.error)}
        onConfirm={() => make.mutate()}
      />
      <NewCodesDialog codes={codes} onKept={() => setCodes(null)} />
    </Sheet>
  );
}
