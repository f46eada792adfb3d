import type { ReactNode } from 'react';
import styles from './page.module.css';

type Props = {
  /** `reading` for text, `desk` for most screens, `full` for tables and boards. */
  width?: 'reading' | 'desk' | 'full';
  children: ReactNode;
};

/** The column of a screen. Begins with a PageHead. */
export function Page({ width = 'desk', children }: Props) {
  return (
    <div className={styles.page} data-width={width}>
      {children}
    </div>
  );
}
