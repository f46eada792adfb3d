import type { ReactNode } from 'react';
import styles from './columns.module.css';

/** The matter at hand, and beside it what else is there; below one another on a narrow screen. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{children}</div>
      <div className={styles.column}>{aside}</div>
    </div>
  );
}
