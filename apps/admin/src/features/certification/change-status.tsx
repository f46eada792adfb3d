import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../shell/viewer.ts';
import styles from './certification.module.css';
import type { Credential } from './certification-facts.ts';
import { type Change, ChangeStatusDialog } from './change-status-dialog.tsx';

/** The changes that are legal now, for whoever may make them. */
export function ChangeStatus({ credential }: { credential: Credential }) {
  const t = useMessages(certificationStaffMessages);
  const { permissions } = useViewer();
  const [asked, setAsked] = useState<Change | null>(null);
  const { changes } = credential;
  if (!permissions.includes('certification.changeStatus')) return null;
  return (
    <Sheet title={t('change.title')} level={3}>
      {changes.length === 0 && <p className={styles.quiet}>{t('change.none')}</p>}
      <div className={styles.actions}>
        {changes.map((change) => (
          <Button key={change} onClick={() => setAsked(change)}>
            {t(`change.${change}`)}
          </Button>
        ))}
      </div>
      {asked !== null && (
        <ChangeStatusDialog
          key={asked}
          credential={credential}
          change={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </Sheet>
  );
}
