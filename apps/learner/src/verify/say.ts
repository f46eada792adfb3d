import { createFormat, type Format } from '@kaopu/i18n/format.ts';
import type { Language } from '@kaopu/i18n/language.ts';
import type { Translate } from '@kaopu/i18n/messages.ts';
import { bodyTimeZone } from '@kaopu/i18n/time-zone.ts';
import type { verifyMessages } from '@kaopu/i18n/verify.ts';
import type { FoundCertificate } from './verify-view.ts';

export type Say = Translate<typeof verifyMessages.messages>;

/** What a part of the page needs to speak besides its words: dates, and texts that come in both languages. */
export type Voice = {
  language: Language;
  format: Format;
  pick(text: FoundCertificate['holder']): string;
};

/** The page's voice in a language; dates are the body's, because certificates print those. */
export function speak(language: Language): Voice {
  return {
    language,
    format: createFormat(language, bodyTimeZone),
    pick: (text) => text[language] || text[language === 'en' ? 'zh-CN' : 'en'],
  };
}
