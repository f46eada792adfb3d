import { Button, Group, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import styles from './editor.module.css';
import type { EditorWords } from './editor-words.ts';
import { findActiveParts } from './figure.ts';

export type SourceKind = 'diagram' | 'figure';

type Props = {
  kind: SourceKind;
  source: string;
  words: EditorWords;
  onSave: (source: string) => void;
  onClose: () => void;
};

/** The text behind a diagram or a drawing. */
export function SourceDialog({ kind, source, words, onSave, onClose }: Props) {
  const fieldId = useId();
  const [active, setActive] = useState<readonly string[]>([]);
  const [title, hint] =
    kind === 'diagram' ? [words.diagram, words.diagramHint] : [words.figure, words.figureHint];
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The dialog is drawn elsewhere on the page, but React still hands its events to the form around the editor.
    event.stopPropagation();
    const typed = String(new FormData(event.currentTarget).get('source') ?? '');
    const found = kind === 'figure' ? findActiveParts(typed) : [];
    setActive(found);
    if (found.length === 0) onSave(typed);
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      <form onSubmit={save}>
        <Textarea
          id={fieldId}
          name="source"
          label={title}
          description={hint}
          error={active.length > 0 && words.active(active.join(', '))}
          defaultValue={source}
          autosize
          minRows={10}
          maxRows={20}
          spellCheck={false}
          classNames={{ input: styles.source }}
          data-autofocus
        />
        <Group justify="flex-end" mt="md" gap={10}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="filled">
            {words.insert}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
