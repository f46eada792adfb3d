import { type ReactNode, useEffect, useRef } from 'react';
import { useNavigationFocus } from './navigation-focus.tsx';
import styles from './page.module.css';

type Props = {
  /** Says what this person does next, where there is something to do. */
  title: string;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The document's title when the headline is too long for a tab. */
  tabTitle?: string;
};

/** The one `h1` of a screen. Names the tab, and takes the focus after a navigation. */
export function PageHead({ title, eyebrow, lead, actions, tabTitle = title }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const claimFocus = useNavigationFocus();
  useEffect(() => {
    if (claimFocus()) heading.current?.focus({ preventScroll: true });
  }, [claimFocus]);
  return (
    <header className={styles.head}>
      <title>{`${tabTitle} · 考谱 Kaopu`}</title>
      <div className={styles.words}>
        {eyebrow !== undefined && <p className={styles.eyebrow}>{eyebrow}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
