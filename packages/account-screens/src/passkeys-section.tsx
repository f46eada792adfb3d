import { useFormat } from '@kaopu/i18n/format.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Account, useAccount } from './account-api.tsx';
import styles from './account-screens.module.css';
import { AddPasskey } from './add-passkey.tsx';
import { NewCodesDialog } from './new-codes-dialog.tsx';
import { useProblem } from './use-problem.ts';
import { useRefresh } from './use-refresh.ts';

/** One's passkeys, each with its way out, and the making of another. */
export function PasskeysSection({ account }: { account: Account }) {
  const t = useMessages(identityMessages);
  const refresh = useRefresh();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { passkeys } = account;
  const isLastFactor = passkeys.length === 1 && !account.totp;
  return (
    <Sheet title={t('passkeys.title')} lead={t('passkey.what')}>
      {passkeys.length === 0 && <p className={styles.hint}>{t('passkeys.none')}</p>}
      {passkeys.map((passkey) => (
        <PasskeyRow key={passkey.passkeyId} passkey={passkey} isLastFactor={isLastFactor} />
      ))}
      <AddPasskey
        onAdded={(made) => {
          setCodes(made);
          void refresh();
        }}
      />
      <NewCodesDialog codes={codes} onKept={() => setCodes(null)} />
    </Sheet>
  );
}

function PasskeyRow({
  passkey,
  isLastFactor,
}: {
  passkey: Account['passkeys'][number];
  isLastFactor: boolean;
}) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const { api } = useAccount();
  const problem = useProblem();
  const refresh = useRefresh();
  const [opened, { open, close }] = useDisclosure(false);
  const remove = useMutation(api.removePasskey.mutationOptions({ onSuccess: refresh }));
  const { label, createdAt, lastUsedAt, backedUp, passkeyId } = passkey;
  const facts = [
    t('passkeys.added', { date: format.date(createdAt) }),
    ...(lastUsedAt ? [t('passkeys.used', { date: format.date(lastUsedAt) })] : []),
    ...(backedUp ? [t('passkeys.backedUp')] : []),
  ];
  return (
    <SettingRow name={label} hint={facts.join(' · ')}>
      <Button size="sm" onClick={open} aria-label={t('passkeys.removeNamed', { label })}>
        {t('passkeys.remove')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('passkeys.removeTitle', { label })}
        consequences={[
          t('passkeys.removeEffect'),
          ...(isLastFactor ? [t('factor.removeLast')] : []),
          t('factor.removeMail'),
        ]}
        confirmLabel={t('passkeys.remove')}
        irreversible
        busy={remove.isPending}
        problem={problem(remove.error)}
        onConfirm={() => remove.mutate({ passkeyId })}
      />
    </SettingRow>
  );
}
