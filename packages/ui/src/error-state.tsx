import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './state.module.css';
import { useKit } from './words.ts';

type Props = {
  /** What happened, what was kept, what to do: `useErrorText()` of `@kaopu/i18n/errors.ts` has this shape. */
  text: { title: string; advice: string; requestId: string | null };
  onRetry?: () => void;
  action?: ReactNode;
  /** 1 when it stands in place of a whole page, whose heading it then is. */
  level?: 1 | 2;
};

/** A failure in place of what should be here. */
export function ErrorState({ text, onRetry, action, level = 2 }: Props) {
  const words = useKit();
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.state} role="alert">
      <span className={styles.broken} aria-hidden="true">
        <Icon name="attention" />
      </span>
      <Heading className={styles.title}>{text.title}</Heading>
      <p className={styles.text}>{text.advice}</p>
      {text.requestId !== null && (
        <p className={styles.number}>
          {words.requestId} <code>{text.requestId}</code>
        </p>
      )}
      {(onRetry !== undefined || action !== undefined) && (
        <div className={styles.action}>
          {onRetry !== undefined && <Button onClick={onRetry}>{words.retry}</Button>}
          {action}
        </div>
      )}
    </div>
  );
}
