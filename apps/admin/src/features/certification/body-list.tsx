import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import styles from './certification.module.css';

/** The certification bodies that are there already, so that nobody adds one twice. */
export function BodyList() {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const { data: bodies } = useSuspenseQuery(trpc.certification.listBodies.queryOptions());
  return (
    <Sheet title={t('body.list')}>
      {bodies.length === 0 && <p className={styles.quiet}>{t('body.none')}</p>}
      {bodies.map(({ bodyId, name, boardName, kind }) => (
        <SettingRow key={bodyId} name={pick(name)} hint={`${pick(boardName)} · ${t(`body.${kind}`)}`} />
      ))}
    </Sheet>
  );
}
