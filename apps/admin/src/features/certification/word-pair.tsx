import type { Bilingual } from '@kaopu/domain/language.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import styles from './scheme.module.css';

type Props = { name: string; label: string; required?: boolean };

/** One name in both languages, in a form that is sent as a whole. */
export function WordPair({ name, label, required = false }: Props) {
  const t = useMessages(certificationStaffMessages);
  return (
    <div className={styles.pair}>
      {(['zh-CN', 'en'] as const).map((language) => (
        <TextField
          key={language}
          name={`${name}.${language}`}
          label={t(`edit.in.${language}`, { label })}
          lang={language}
          required={required}
          maxLength={200}
          autoComplete="off"
        />
      ))}
    </div>
  );
}

/** What was typed into a `WordPair`. */
export function readPair(form: FormData, name: string): Bilingual {
  const read = (language: keyof Bilingual) => String(form.get(`${name}.${language}`) ?? '').trim();
  return { 'zh-CN': read('zh-CN'), en: read('en') };
}
