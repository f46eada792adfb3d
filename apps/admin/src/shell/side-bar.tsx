import { Places } from './places.tsx';
import styles from './side-bar.module.css';
import type { KnownViewer } from './viewer.ts';

/** The places at the left of a desk. */
export function SideBar({ viewer }: { viewer: KnownViewer }) {
  if (viewer.person === null) return null;
  return (
    <div className={styles.side}>
      <Places viewer={viewer} />
    </div>
  );
}
