import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './road.module.css';
import hidden from './visually-hidden.module.css';
import { useKit } from './words.ts';

export type RoadStep = {
  key: string;
  title: string;
  note?: ReactNode;
  state: 'done' | 'now' | 'ahead';
};

/** The way to a certificate as a row of stops: side by side at a desk, one below the other on a phone. */
export function Road({ label, steps }: { label: string; steps: readonly RoadStep[] }) {
  const words = useKit().road;
  return (
    <ol className={styles.road} aria-label={label}>
      {steps.map((step, order) => (
        <li
          key={step.key}
          className={styles.stop}
          data-state={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : order + 1}
          </span>
          <span className={styles.words}>
            <span className={styles.title}>
              {step.title}
              <span className={hidden.hidden}> ({words[step.state]})</span>
            </span>
            {step.note !== undefined && <span className={styles.note}>{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
