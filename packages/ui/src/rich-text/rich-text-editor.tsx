import { lazy, Suspense } from 'react';
import { LoadingState } from '../loading-state.tsx';
import type { RichTextEditorProps } from './editor/editor-props.ts';

const EditorSurface = lazy(() => import('./editor/editor-surface.tsx'));

/** Writes what RichText shows: headings, lists, checklists, tables, links, pictures, callouts, drawings, diagrams. */
export function RichTextEditor(props: RichTextEditorProps) {
  return (
    <Suspense fallback={<LoadingState lines={8} />}>
      <EditorSurface {...props} />
    </Suspense>
  );
}
