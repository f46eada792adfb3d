import { useMantineColorScheme } from '@mantine/core';
import { Icon } from './icon.tsx';
import styles from './scheme-switch.module.css';
import { useKit } from './words.ts';

const choices = [
  { scheme: 'light', icon: 'sun' },
  { scheme: 'dark', icon: 'moon' },
  { scheme: 'auto', icon: 'device' },
] as const;

/** Light, dark, or as the device; remembered on this device for both apps. */
export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const words = useKit().scheme;
  return (
    <fieldset className={styles.switch} aria-label={words.label}>
      {choices.map(({ scheme, icon }) => (
        <button
          key={scheme}
          type="button"
          aria-pressed={scheme === colorScheme}
          onClick={() => setColorScheme(scheme)}
        >
          <Icon name={icon} />
          {words[scheme]}
        </button>
      ))}
    </fieldset>
  );
}
