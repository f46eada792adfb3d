import { z } from 'zod';

/** The languages that Kaopu speaks, as BCP 47 tags. */
export const Language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof Language>;

/** One text in both languages. Neither may be missing; what is not translated yet is an empty string. */
export const Bilingual = z.object({ 'zh-CN': z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

/** The text in `language`, or in the other one where it is empty. */
export function pickLanguage(text: Bilingual, language: Language): string {
  return text[language] || text[language === 'en' ? 'zh-CN' : 'en'];
}
