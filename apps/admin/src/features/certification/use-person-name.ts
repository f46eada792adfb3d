import { useLanguage } from '@kaopu/i18n/language.ts';

/** A person's name as the chosen language writes it: 石岚, Shi Lan. */
export function usePersonName(): (name: string, latinName: string | null) => string {
  const language = useLanguage();
  return (name, latinName) => (language === 'en' ? (latinName ?? name) : name);
}
