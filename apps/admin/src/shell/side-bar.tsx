import { Places } from './places.tsx';
import styles from './side-bar.module.css';
import type { Viewer } from './viewer.ts';

/** The places at the left of a desk. */
export function SideBar({ viewer }: { viewer: Viewer }) {
  if (viewer.person === null) return null;
  return (
    <div className={styles.side}>
      <Places viewer={viewer} />
    </div>
  );
}
