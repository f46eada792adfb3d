import styles from './state.module.css';
import hidden from './visually-hidden.module.css';
import { useKit } from './words.ts';

/** Ruled lines while something is fetched; they appear only when it takes longer than a blink. */
export function LoadingState({ lines = 4 }: { lines?: number }) {
  return (
    <div className={styles.loading} role="status">
      <span className={hidden.hidden}>{useKit().loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}
