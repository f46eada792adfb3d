import type { StarterLesson } from '@kaopu/interchange/starter-content/lesson.ts';

const headings = {
  'zh-CN': { objectives: '学完这一课，您能', terms: '关键词', colon: '：' },
  en: { objectives: 'After this lesson you can', terms: 'Key terms', colon: ': ' },
};

/** A lesson as one text: what one will be able to do, the lesson, its key terms. */
export function toLessonBody({ language, objectives, keyTerms, html }: StarterLesson): string {
  const words = headings[language];
  const goals = objectives.map((objective) => `<li>${escaped(objective)}</li>`).join('');
  const terms = keyTerms
    .map(({ term, meaning }) => `<li><strong>${escaped(term)}</strong>${words.colon}${escaped(meaning)}</li>`)
    .join('');
  return `<h2>${words.objectives}</h2><ul>${goals}</ul>${html}<h2>${words.terms}</h2><ul>${terms}</ul>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
