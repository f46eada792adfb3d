import type { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';

/** A text as the content files write it, `{zh, en}`, read as the product's bilingual text. Neither may be empty. */
export const LocalText = z
  .strictObject({ zh: z.string().min(1), en: z.string().min(1) })
  .transform(({ zh, en }): Bilingual => ({ 'zh-CN': zh, en }));
export type LocalText = Bilingual;
