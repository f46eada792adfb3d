import type { ReactNode } from 'react';
import styles from './key-values.module.css';

export type KeyValue = { key: string; label: string; value: ReactNode };

/** Facts about one thing, names left and values right. */
export function KeyValues({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.key} className={styles.item}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
