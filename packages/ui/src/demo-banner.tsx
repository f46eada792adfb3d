import type { ReactNode } from 'react';
import styles from './demo-banner.module.css';

/** Over every page of a demo. */
export function DemoBanner({ children }: { children: ReactNode }) {
  return <aside className={styles.banner}>{children}</aside>;
}
