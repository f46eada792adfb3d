import { createContext, use } from 'react';

/**
 * The few words that the shared components say by themselves. The kit knows no language: the app hands them in
 * (`useKitWords()` of `@kaopu/i18n/kit.ts` has this shape).
 */
export type KitWords = {
  loading: string;
  retry: string;
  cancel: string;
  close: string;
  more: string;
  requestId: string;
  skipToContent: string;
  language: string;
  scheme: { label: string; light: string; dark: string; auto: string };
  save: { saving: string; saved: (at: string) => string; offline: string; failed: string };
  road: { done: string; now: string; ahead: string };
  showPassword: string;
  scrollingTable: string;
  diagram: { label: string; failed: string };
  task: { done: (text: string) => string; open: (text: string) => string };
};

export const KitWordsContext = createContext<KitWords | null>(null);

export function useKit(): KitWords {
  const words = use(KitWordsContext);
  if (words === null) throw new Error('components of @kaopu/ui need a <KitProvider> around them');
  return words;
}
