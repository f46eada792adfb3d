import type { ReactNode } from 'react';
import styles from './state.module.css';

type Props = { title: string; children?: ReactNode; action?: ReactNode };

/** Where nothing is yet: what this place will hold, and the one thing to do next. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.state}>
      <span className={styles.blank} aria-hidden="true" />
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
