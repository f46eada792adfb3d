import { Node } from '@tiptap/react';
import { drawDiagram } from '../draw-diagram.ts';

/** A Mermaid diagram, kept whole: shown drawn, written as `<pre><code class="language-mermaid">`. */
export const Diagram = Node.create({
  name: 'diagram',
  group: 'block',
  atom: true,
  draggable: true,
  code: true,
  addAttributes: () => ({
    source: { default: '', parseHTML: (element) => element.textContent ?? '', rendered: false },
  }),
  // Before the code block, which has the same tag.
  parseHTML: () => [
    {
      tag: 'pre',
      priority: 100,
      preserveWhitespace: 'full',
      getAttrs: (element) => (element.querySelector('code.language-mermaid') === null ? false : null),
    },
  ],
  renderHTML: ({ node }) => ['pre', ['code', { class: 'language-mermaid' }, String(node.attrs.source)]],
  addNodeView: () => (view) => {
    const dom = document.createElement('figure');
    dom.dataset.frame = 'diagram';
    const source = String(view.node.attrs.source);
    dom.textContent = source;
    drawDiagram(source, getComputedStyle(document.documentElement)).then(
      (drawing) => {
        dom.innerHTML = drawing;
      },
      () => {
        dom.dataset.broken = 'true';
      },
    );
    return { dom };
  },
});
