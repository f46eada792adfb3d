import { RichTextEditor } from '@mantine/tiptap';
import '@mantine/tiptap/styles.layer.css';
import { type Editor, type NodeViewProps, useEditor } from '@tiptap/react';
import { useState } from 'react';
import { useKit } from '../../words.ts';
import textStyles from '../rich-text.module.css';
import styles from './editor.module.css';
import type { RichTextEditorProps } from './editor-props.ts';
import { makeExtensions } from './make-extensions.ts';
import { SourceDialog, type SourceKind } from './source-dialog.tsx';
import { tidyHtml } from './tidy-html.ts';
import { tidyPaste } from './tidy-paste.ts';
import { Toolbar } from './toolbar.tsx';

/** The editor itself; loaded by RichTextEditor when it is needed. */
export default function EditorSurface({
  initialHtml,
  onChange,
  label,
  lang,
  words,
  uploadImage,
}: RichTextEditorProps) {
  const { task } = useKit();
  const [sourceKind, setSourceKind] = useState<SourceKind | null>(null);
  const editor = useEditor({
    extensions: makeExtensions(uploadImage, (text, isDone) => (isDone ? task.done(text) : task.open(text))),
    content: initialHtml,
    onUpdate: ({ editor }) => onChange(tidyHtml(editor.getHTML())),
    editorProps: {
      transformPastedHTML: tidyPaste,
      attributes: {
        class: textStyles.text ?? '',
        lang,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
      },
      handleDoubleClickOn: (_view, _at, node) => {
        const kind = sourceKindOf(node.type.name);
        if (kind !== null) setSourceKind(kind);
        return kind !== null;
      },
    },
  });
  if (editor === null) return null;
  return (
    <RichTextEditor
      editor={editor}
      labels={words.labels}
      withTypographyStyles={false}
      classNames={{ root: styles.root ?? '', control: styles.control ?? '' }}
    >
      <Toolbar
        editor={editor}
        words={words}
        withImages={uploadImage !== undefined}
        onSource={setSourceKind}
      />
      <RichTextEditor.Content className={styles.content} />
      {sourceKind !== null && (
        <SourceDialog
          kind={sourceKind}
          source={selectedSource(editor, sourceKind)}
          words={words}
          onClose={() => setSourceKind(null)}
          onSave={(source) => {
            putSource(editor, sourceKind, source);
            setSourceKind(null);
          }}
        />
      )}
    </RichTextEditor>
  );
}

function sourceKindOf(name: string): SourceKind | null {
  return name === 'diagram' || name === 'figure' ? name : null;
}

/** The source of the diagram or figure that is selected; empty when a new one is asked for. */
function selectedSource(editor: Editor, kind: SourceKind): string {
  return editor.isActive(kind)
    ? String((editor.getAttributes(kind) as NodeViewProps['node']['attrs']).source ?? '')
    : '';
}

/** Puts the source into what is selected, or inserts a new one; an empty source removes it. */
function putSource(editor: Editor, kind: SourceKind, source: string): void {
  const chain = editor.chain().focus();
  if (source.trim() === '') chain.deleteSelection().run();
  else if (editor.isActive(kind)) chain.updateAttributes(kind, { source }).run();
  else chain.insertContent({ type: kind, attrs: { source } }).run();
}
