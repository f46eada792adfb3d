import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { TextInput } from '@mantine/core';
import { BilingualFields } from './bilingual-fields.tsx';
import styles from './scheme.module.css';
import type { SchemeDraft } from './scheme-draft.ts';

type Props = { draft: SchemeDraft; onChange: (change: Partial<SchemeDraft>) => void };

/** What the version is called, and from which day it is in force. */
export function TitleFields({ draft, onChange }: Props) {
  const t = useMessages(certificationStaffMessages);
  return (
    <div className={styles.fields}>
      <BilingualFields
        label={t('edit.versionTitle')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <TextInput
        type="date"
        label={t('version.inForceOn')}
        description={t('edit.inForceHint')}
        w="14rem"
        value={draft.inForceOn ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ inForceOn: value === '' ? null : value })}
      />
    </div>
  );
}
