import { mergeAttributes, Node } from '@tiptap/react';

export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof calloutKinds)[number];

/** A callout: `<blockquote class="callout callout-tip">` with any blocks inside. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes() {
    return {
      kind: {
        default: 'note',
        parseHTML: (element) =>
          calloutKinds.find((kind) => element.classList.contains(`callout-${kind}`)) ?? 'note',
        renderHTML: ({ kind }) => ({ class: `callout callout-${kind}` }),
      },
    };
  },
  // Before the plain quotation, which has the same tag.
  parseHTML: () => [{ tag: 'blockquote.callout', priority: 100 }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes), 0],
});
