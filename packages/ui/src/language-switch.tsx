import styles from './language-switch.module.css';
import { useKit } from './words.ts';

const names = [
  { language: 'zh-CN', name: '中文' },
  { language: 'en', name: 'EN' },
] as const;

type Tag = (typeof names)[number]['language'];

/** 中文 / EN: each in its own language, the present one in ink. */
export function LanguageSwitch({ value, onChange }: { value: Tag; onChange: (language: Tag) => void }) {
  return (
    <fieldset className={styles.switch} aria-label={useKit().language}>
      {names.map(({ language, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === value}
          onClick={() => onChange(language)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
