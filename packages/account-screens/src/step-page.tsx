import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import type { ReactNode } from 'react';
import styles from './account-screens.module.css';

type Props = { title: string; lead?: ReactNode; eyebrow?: ReactNode; children: ReactNode; below?: ReactNode };

/** One step of getting in: a headline, one sheet with one thing to do, other ways below it. */
export function StepPage({ title, lead, eyebrow, children, below }: Props) {
  return (
    <Page width="reading">
      <div className={styles.step}>
        <PageHead title={title} lead={lead} eyebrow={eyebrow} />
        <Sheet>{children}</Sheet>
        {below !== undefined && <div className={styles.below}>{below}</div>}
      </div>
    </Page>
  );
}
