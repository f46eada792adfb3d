import type { Language } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { markdownToRichText } from '../rich-text/markdown-to-rich-text.ts';
import { readShape, readYaml } from './read-yaml.ts';
import { StarterContentError } from './starter-content-error.ts';

const LessonId = z.string().regex(/^L\d{2}$/);

const FrontMatter = z.strictObject({
  id: LessonId,
  title: z.string().min(1),
  summary: z.string().min(1),
  minutes: z.int().min(1),
  subskills: z.array(z.string().regex(/^D\d\.\d$/)).min(1),
  objectives: z.array(z.string().min(1)).min(1),
  key_terms: z.record(z.string(), z.string().min(1)),
  next: LessonId.nullable(),
});

/** One lesson in one language. */
export type StarterLesson = {
  /** The same in both languages, `L05`. */
  lessonId: string;
  language: Language;
  title: string;
  summary: string;
  minutes: number;
  subskills: string[];
  objectives: string[];
  /** In the author's order. */
  keyTerms: { term: string; meaning: string }[];
  /** The lesson to take next, or null after the last. */
  next: string | null;
  /** The body as rich text, sanitised. */
  html: string;
};

const LANGUAGE_BY_ENDING: Readonly<Record<string, Language>> = { zh: 'zh-CN', en: 'en' };

/**
 * Reads a lesson, front matter and Markdown body. The language is in the file's name, `05-highlights.zh.md`.
 * Throws StarterContentError naming file, path and reason, also for markup that would be refused.
 */
export function parseLesson(text: string, file: string): StarterLesson {
  const language = LANGUAGE_BY_ENDING[/\.([a-z]+)\.md$/.exec(file)?.[1] ?? ''];
  if (!language)
    throw new StarterContentError(file, [{ path: '', reason: 'the name does not end in .zh.md or .en.md' }]);
  const match = /^---\n(.*?)\n---\n(.*)$/s.exec(text.replaceAll('\r\n', '\n'));
  if (!match)
    throw new StarterContentError(file, [{ path: '', reason: 'has no front matter between --- lines' }]);
  const [, front = '', body = ''] = match;
  const { id, key_terms: keyTerms, ...facts } = readShape(FrontMatter, readYaml(front, file), file);
  return {
    ...facts,
    lessonId: id,
    language,
    keyTerms: Object.entries(keyTerms).map(([term, meaning]) => ({ term, meaning })),
    html: readBody(body, file),
  };
}

function readBody(markdown: string, file: string): string {
  const { html, unsafe } = markdownToRichText(markdown);
  if (unsafe.length === 0) return html;
  const problems = unsafe.map(({ element, reason, detail }) => ({
    path: `body <${element}>`,
    reason: detail === undefined ? reason : `${reason} (${detail})`,
  }));
  throw new StarterContentError(file, problems);
}
