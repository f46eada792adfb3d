import { useSyncExternalStore } from 'react';
import { i18n } from './i18next-instance.ts';

/** The languages that Kaopu speaks, as BCP 47 tags. */
export type Language = 'zh-CN' | 'en';

const storageKey = 'kaopu-language';

/** The first language of a preference list that we speak; Chinese, the language of the founding body, if none. */
export function chooseLanguage(saved: string | null, preferred: readonly string[]): Language {
  for (const tag of saved === null ? preferred : [saved, ...preferred]) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh') return 'zh-CN';
    if (primary === 'en') return 'en';
  }
  return 'zh-CN';
}

export function getLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

/** Changes the language of everything on screen and remembers the choice on this device. */
export function setLanguage(language: Language): void {
  try {
    globalThis.localStorage?.setItem(storageKey, language);
  } catch {
    // Storage is off in some private windows: the choice then lasts as long as the page.
  }
  void i18n.changeLanguage(language);
}

/** The chosen language; the component renders again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage, getLanguage);
}

function subscribe(onChange: () => void): () => void {
  i18n.on('languageChanged', onChange);
  return () => i18n.off('languageChanged', onChange);
}

function readSaved(): string | null {
  try {
    return globalThis.localStorage?.getItem(storageKey) ?? null;
  } catch {
    return null;
  }
}

function markDocument(language: string): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

i18n.on('languageChanged', markDocument);
void i18n.changeLanguage(
  typeof navigator === 'undefined' ? 'zh-CN' : chooseLanguage(readSaved(), navigator.languages ?? []),
);
