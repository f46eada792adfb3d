import type { RichText as WrittenText } from '@kaopu/domain/bank/rich-text.ts';
import type { Language } from '@kaopu/domain/language.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { RichText } from '@kaopu/ui/rich-text/rich-text.tsx';

/** The language in which a text shows: the chosen one, or the other where it is still empty. */
export function shownLanguage(text: WrittenText, wanted: Language): Language {
  if (text[wanted].trim() !== '') return wanted;
  return wanted === 'en' ? 'zh-CN' : 'en';
}

/** A written text in the chosen language. Changing the language changes it in place. */
export function Written({ text, size = 'reading' }: { text: WrittenText; size?: 'reading' | 'note' }) {
  const language = shownLanguage(text, useLanguage());
  return <RichText html={text[language]} lang={language} size={size} />;
}
