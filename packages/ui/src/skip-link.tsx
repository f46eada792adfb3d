import styles from './skip-link.module.css';
import { useKit } from './words.ts';

/** The id of the main region that the link leads to. */
export const mainId = 'main';

/** The first stop of the tab key: past the navigation. */
export function SkipLink() {
  return (
    <a className={styles.skip} href={`#${mainId}`}>
      {useKit().skipToContent}
    </a>
  );
}
