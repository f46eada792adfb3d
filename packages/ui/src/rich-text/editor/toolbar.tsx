import { Menu } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { type Editor, useEditorState } from '@tiptap/react';
import { Icon } from '../../icon.tsx';
import { calloutKinds } from './callout.ts';
import type { EditorWords } from './editor-words.ts';
import type { SourceKind } from './source-dialog.tsx';

type Props = {
  editor: Editor;
  words: EditorWords;
  withImages: boolean;
  onSource: (kind: SourceKind) => void;
};

export function Toolbar({ editor, words, withImages, onSource }: Props) {
  const inTable = useEditorState({ editor, selector: (state) => state.editor.isActive('table') });
  return (
    <RichTextEditor.Toolbar sticky stickyOffset="var(--editor-top, 0px)">
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.H2 />
        <RichTextEditor.H3 />
        <RichTextEditor.H4 />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
        <RichTextEditor.Code />
        <RichTextEditor.Link />
        <RichTextEditor.Unlink />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
        <RichTextEditor.TaskList />
        <RichTextEditor.Blockquote />
        <CalloutMenu editor={editor} words={words} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.TableInsert />
        {withImages && <RichTextEditor.ImageUpload />}
        <RichTextEditor.Control
          aria-label={words.diagram}
          title={words.diagram}
          onClick={() => onSource('diagram')}
        >
          <Icon name="diagram" size="1rem" />
        </RichTextEditor.Control>
        <RichTextEditor.Control
          aria-label={words.figure}
          title={words.figure}
          onClick={() => onSource('figure')}
        >
          <Icon name="drawing" size="1rem" />
        </RichTextEditor.Control>
      </RichTextEditor.ControlsGroup>
      {inTable === true && <TableControls />}
    </RichTextEditor.Toolbar>
  );
}

function TableControls() {
  return (
    <RichTextEditor.ControlsGroup>
      <RichTextEditor.TableRowAfter />
      <RichTextEditor.TableRowDelete />
      <RichTextEditor.TableColumnAfter />
      <RichTextEditor.TableColumnDelete />
      <RichTextEditor.TableToggleHeaderRow />
      <RichTextEditor.TableDelete />
    </RichTextEditor.ControlsGroup>
  );
}

function CalloutMenu({ editor, words }: { editor: Editor; words: EditorWords }) {
  const active = useEditorState({ editor, selector: (state) => state.editor.isActive('callout') });
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <RichTextEditor.Control aria-label={words.callout} title={words.callout} active={active === true}>
          <Icon name="info" size="1rem" />
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        {calloutKinds.map((kind) => (
          <Menu.Item
            key={kind}
            onClick={() =>
              active === true && editor.isActive('callout', { kind })
                ? editor.chain().focus().lift('callout').run()
                : active === true
                  ? editor.chain().focus().updateAttributes('callout', { kind }).run()
                  : editor.chain().focus().wrapIn('callout', { kind }).run()
            }
          >
            {words.callouts[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
