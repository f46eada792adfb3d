import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Button } from '@mantine/core';
import styles from './account-screens.module.css';
import { findObstacleHere } from './passkey-ceremony.ts';
import { useViewerFacts } from './use-viewer-facts.ts';

type Props = { label: string; onClick: () => void; busy: boolean; isPrimary?: boolean };

/** A button that asks for a passkey, or why this page cannot. */
export function PasskeyButton({ label, onClick, busy, isPrimary = false }: Props) {
  const t = useMessages(identityMessages);
  const { installation } = useViewerFacts();
  const obstacle = findObstacleHere(installation);
  if (obstacle === 'elsewhere') {
    return <p className={styles.hint}>{t('passkey.elsewhere', { url: installation.publicUrl })}</p>;
  }
  if (obstacle) return <p className={styles.hint}>{t('passkey.unsupported')}</p>;
  return (
    <Button onClick={onClick} loading={busy} variant={isPrimary ? 'filled' : 'default'}>
      {label}
    </Button>
  );
}
