import type { ReactNode } from 'react';
import styles from './setting-row.module.css';

/** One matter in a list: words left, what one does about it right; below one another on a phone. */
export function SettingRow({
  name,
  hint,
  children,
}: {
  name: ReactNode;
  hint?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <div className={styles.name}>{name}</div>
        {hint !== undefined && <div className={styles.hint}>{hint}</div>}
      </div>
      {children}
    </div>
  );
}
