import type { RichText } from '@kaopu/domain/bank/rich-text.ts';
import type { Language } from '@kaopu/domain/language.ts';
import { useEditorWords } from '@kaopu/i18n/editor.ts';
import { itemAuthoringMessages } from '@kaopu/i18n/item-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { RichTextEditor } from '@kaopu/ui/rich-text/rich-text-editor.tsx';
import { Textarea } from '@mantine/core';
import { useRef } from 'react';
import styles from './bilingual-fields.module.css';
import { readPlainText, writePlainText } from './plain-text.ts';

const languages: readonly Language[] = ['zh-CN', 'en'];

type Props = {
  value: RichText;
  onChange: (value: RichText) => void;
  /** Names the field of one language to everybody. */
  labelFor: (language: string) => string;
  /** Changes when the value came from elsewhere and editors must read it anew. */
  resetKey: number;
};

/** Both languages side by side, as rich text. */
export function BilingualEditors({ value, onChange, labelFor, resetKey }: Props) {
  const t = useMessages(itemAuthoringMessages);
  return (
    <div className={styles.pair}>
      {languages.map((language) => {
        const label = labelFor(t(`language.${language}`));
        return (
          <div key={language}>
            <p className={styles.label} aria-hidden="true">
              {label}
            </p>
            <SideEditor
              key={resetKey}
              html={value[language]}
              label={label}
              language={language}
              onChange={(html) => onChange({ ...value, [language]: html })}
            />
          </div>
        );
      })}
    </div>
  );
}

/** Both languages side by side, as one or two lines of text; with rich text where there is markup in it. */
export function BilingualLines(props: Props) {
  const { value, onChange, labelFor, resetKey } = props;
  const t = useMessages(itemAuthoringMessages);
  const plain = { 'zh-CN': readPlainText(value['zh-CN']), en: readPlainText(value.en) };
  if (plain['zh-CN'] === null || plain.en === null) return <BilingualEditors {...props} />;
  return (
    <div className={styles.pair}>
      {languages.map((language) => (
        <Textarea
          key={`${language}${resetKey}`}
          label={labelFor(t(`language.${language}`))}
          lang={language}
          size="sm"
          autosize
          minRows={1}
          value={plain[language] ?? ''}
          onChange={(event) => onChange({ ...value, [language]: writePlainText(event.currentTarget.value) })}
        />
      ))}
    </div>
  );
}

type SideProps = { html: string; label: string; language: Language; onChange: (html: string) => void };

/** The editor reads its text once and keeps the first callback, so changes go through what is newest. */
function SideEditor({ html, label, language, onChange }: SideProps) {
  const words = useEditorWords();
  const latest = useRef(onChange);
  latest.current = onChange;
  return (
    <RichTextEditor
      initialHtml={html}
      label={label}
      lang={language}
      words={words}
      onChange={(changed) => latest.current(changed)}
    />
  );
}
