import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './status-chip.module.css';
import { type Tone, toneIcon } from './tone.ts';

type Props = { tone: Tone; icon?: IconName | null; children: ReactNode };

/** A state in one word, with a shape and a colour that say the same. */
export function StatusChip({ tone, icon = toneIcon[tone], children }: Props) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon !== null && <Icon name={icon} size="1em" />}
      {children}
    </span>
  );
}
