import { type Language, useLanguage } from './language.ts';

/** Content that people write in both languages; the second may still be empty while a draft is written. */
export type BilingualText = Readonly<Record<Language, string>>;

/** The text in the wanted language, or in the other one where it is still empty. */
export function pickText(text: BilingualText, language: Language): string {
  return text[language].trim() === '' ? text[language === 'en' ? 'zh-CN' : 'en'] : text[language];
}

/** `pickText` in the chosen language. */
export function usePickText(): (text: BilingualText) => string {
  const language = useLanguage();
  return (text) => pickText(text, language);
}
