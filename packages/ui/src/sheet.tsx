import { type ReactNode, useId } from 'react';
import styles from './sheet.module.css';

type Props = {
  title?: ReactNode;
  /** Beside the title: a chip, a small action. */
  aside?: ReactNode;
  /** Under the title, in a few words. */
  lead?: ReactNode;
  /** 2 for the main sheet of a screen, 3 for those beside it. */
  level?: 2 | 3;
  children?: ReactNode;
};

/** A sheet of paper on the page: one matter, a hairline around it, no shadow. */
export function Sheet({ title, aside, lead, level = 2, children }: Props) {
  const titleId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.sheet} aria-labelledby={title === undefined ? undefined : titleId}>
      {title !== undefined && (
        <header className={styles.head}>
          <div className={styles.words}>
            <Heading id={titleId}>{title}</Heading>
            {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          </div>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
