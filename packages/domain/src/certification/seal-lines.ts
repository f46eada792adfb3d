import type { Language } from '../language.ts';

/** A board's name as a seal sets it: two or three short lines, as even as can be; 认证 / 委员会. */
export function toSealLines(name: string, language: Language): string[] {
  const parts = language === 'en' ? name.split(/\s+/).filter((word) => word !== '') : [...name];
  const between = language === 'en' ? ' ' : '';
  const longest = language === 'en' ? 2 : 8;
  const lines = Math.min(parts.length > longest ? 3 : 2, parts.length);
  const cuts = Array.from({ length: lines + 1 }, (_, line) => Math.floor((line * parts.length) / lines));
  return cuts.slice(1).map((end, line) => parts.slice(cuts[line], end).join(between));
}
