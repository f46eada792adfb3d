import type { ReactNode } from 'react';
import styles from './demo-banner.module.css';
import { Icon } from './icon.tsx';

/** Over every page of a demo. */
export function DemoBanner({ children }: { children: ReactNode }) {
  return (
    <aside className={styles.banner}>
      <Icon name="info" />
      <span>{children}</span>
    </aside>
  );
}
