import type { Bilingual } from '@kaopu/domain/language.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Textarea } from '@mantine/core';
import styles from './scheme.module.css';

type Props = { label: string; value: Bilingual; onChange: (value: Bilingual) => void };

/** One text in both languages, side by side; each field says whose language it takes. */
export function BilingualFields({ label, value, onChange }: Props) {
  const t = useMessages(certificationStaffMessages);
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={styles.pair}>
        {(['zh-CN', 'en'] as const).map((language) => (
          <Textarea
            key={language}
            lang={language}
            aria-label={t(`edit.in.${language}`, { label })}
            autosize
            minRows={1}
            maxLength={2000}
            value={value[language]}
            onChange={({ currentTarget }) => onChange({ ...value, [language]: currentTarget.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
