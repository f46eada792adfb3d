import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Button, Group, Stack } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import styles from './account-screens.module.css';

/** The recovery codes, once: to write down, copy or save, before going on. */
export function KeepRecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useMessages(identityMessages);
  const clipboard = useClipboard({ timeout: 4000 });
  const text = codes.join('\n');
  return (
    <Stack gap="md">
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group>
        <Button onClick={() => clipboard.copy(text)}>
          {clipboard.copied ? t('recovery.copied') : t('recovery.copy')}
        </Button>
        <Button
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`Kaopu 考谱\n${text}\n`)}`}
          download="kaopu-recovery-codes.txt"
        >
          {t('recovery.save')}
        </Button>
      </Group>
      <Button variant="filled" onClick={onKept}>
        {t('recovery.kept')}
      </Button>
    </Stack>
  );
}
