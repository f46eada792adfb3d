import { Node } from '@tiptap/react';
import DOMPurify from 'dompurify';

/** What a pasted or typed drawing may hold before it is shown here; the server decides again when it is saved. */
export function cleanFigure(html: string): string {
  return DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true, svg: true },
    FORBID_TAGS: ['style', 'foreignObject', 'form', 'input', 'button', 'video', 'audio'],
  });
}

const activeElements = ['script', 'iframe', 'object', 'embed', 'foreignobject', 'form', 'input', 'button'];
const isActive = (name: string) =>
  activeElements.includes(name) || name.startsWith('on') || /href$/.test(name);

/** What of a drawing could do something and is never kept: `script`, `onload`. Empty for one that only draws. */
export function findActiveParts(html: string): string[] {
  cleanFigure(html);
  const names = DOMPurify.removed.map((gone) =>
    ('element' in gone ? gone.element.nodeName : (gone.attribute?.name ?? '')).toLowerCase(),
  );
  return [...new Set(names.filter(isActive))];
}

/**
 * A figure with its drawing and caption, kept whole: the editor moves and deletes it, and its source is edited as
 * text, because a drawing's inside is no prose.
 */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    source: {
      default: '',
      parseHTML: (element) => cleanFigure(element.innerHTML),
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: ({ node }) => {
    const figure = document.createElement('figure');
    figure.innerHTML = cleanFigure(String(node.attrs.source));
    return figure;
  },
});
