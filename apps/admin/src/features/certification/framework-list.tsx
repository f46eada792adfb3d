import { useFormat } from '@kaopu/i18n/format.ts';
import { frameworkStaffMessages } from '@kaopu/i18n/frameworks-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';
import styles from './certification.module.css';

/** The published frameworks, latest first, each with its public page; the chair may publish another. */
export function FrameworkList() {
  const t = useMessages(frameworkStaffMessages);
  const pick = usePickText();
  const format = useFormat();
  const { permissions } = useViewer();
  const { data } = useSuspenseQuery(trpc.certification.listFrameworks.queryOptions());
  return (
    <Sheet
      title={t('list.title')}
      lead={t('list.lead')}
      aside={
        permissions.includes('certification.publishScheme') && (
          <Button renderRoot={(props) => <Link to="/frameworks/new" {...props} />}>{t('new')}</Button>
        )
      }
    >
      {data.rows.length === 0 && <p className={styles.quiet}>{t('list.none')}</p>}
      {data.rows.map(({ frameworkId, name, version, domains, levels, publishedAt }) => (
        <SettingRow
          key={frameworkId}
          name={`${pick(name)} ${version}`}
          hint={t('list.size', { domains, levels, on: format.date(publishedAt) })}
        >
          <a href={`/frameworks/${frameworkId}`} target="_blank" rel="noreferrer">
            {t('list.read')}
          </a>
        </SettingRow>
      ))}
    </Sheet>
  );
}
