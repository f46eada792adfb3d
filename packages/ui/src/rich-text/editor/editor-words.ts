import type { RichTextEditorLabels } from '@mantine/tiptap';
import type { CalloutKind } from './callout.ts';

/** Everything the editor says: `useEditorWords()` of `@kaopu/i18n/editor.ts` has this shape. */
export type EditorWords = {
  labels: Partial<RichTextEditorLabels>;
  callout: string;
  callouts: Record<CalloutKind, string>;
  diagram: string;
  figure: string;
  diagramHint: string;
  figureHint: string;
  /** Why a drawing is not taken: the parts of it that could do something. */
  active: (parts: string) => string;
  insert: string;
  cancel: string;
  close: string;
};
