import { homeMessages } from '@kaopu/i18n/home.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CourseList } from '../features/learning/learning.offers.tsx';
import { trpc } from '../trpc.ts';
import { CheckCertificate } from './check-certificate.tsx';
import styles from './home.module.css';
import { NextExams } from './next-exams.tsx';
import { OpenSchemes } from './open-schemes.tsx';

/** For a visitor: what this body certifies, a box to check a certificate, and a way in. */
export function VisitorHome() {
  const t = useMessages(homeMessages);
  const { data: courses } = useSuspenseQuery(trpc.learning.listCourses.queryOptions({ limit: 6 }));
  return (
    <Page>
      <PageHead
        title={t('visitor.title')}
        lead={t('visitor.lead')}
        actions={
          <Group>
            <Button variant="filled" renderRoot={(props) => <Link to="/sign-up" {...props} />}>
              {t('visitor.signUp')}
            </Button>
            <Button renderRoot={(props) => <Link to="/sign-in" {...props} />}>{t('visitor.signIn')}</Button>
          </Group>
        }
      />
      <div className={styles.columns}>
        <div>
          <OpenSchemes />
          {courses.rows.length > 0 && <CourseList courses={courses.rows} />}
        </div>
        <aside className={styles.aside}>
          <CheckCertificate />
          <NextExams />
        </aside>
      </div>
    </Page>
  );
}
