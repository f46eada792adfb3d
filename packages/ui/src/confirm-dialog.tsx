import { Button, Modal } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './confirm-dialog.module.css';
import { FormProblem, type ProblemText } from './forms/form-problem.tsx';
import { useKit } from './words.ts';

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, line by line: who is told, what shows where, what cannot be taken back. */
  consequences: readonly ReactNode[];
  /** Anything to fill in before: a reason, a name to type. */
  children?: ReactNode;
  confirmLabel: string;
  onConfirm: () => void;
  /** Acts that cannot be taken back carry the seal's colour. */
  irreversible?: boolean;
  busy?: boolean;
  disabled?: boolean;
  problem?: ProblemText | null;
};

/** Asks once, after showing what the act will do. The safe choice has the focus. */
export function ConfirmDialog(props: Props) {
  const words = useKit();
  const listId = useId();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <ul className={styles.consequences} id={listId}>
        {props.consequences.map((line, order) => (
          <li key={order}>{line}</li>
        ))}
      </ul>
      {props.children}
      <FormProblem problem={props.problem ?? null} />
      <div className={styles.actions}>
        <Button onClick={props.onClose} data-autofocus>
          {words.cancel}
        </Button>
        <Button
          variant="filled"
          color={props.irreversible === true ? 'seal' : 'ink'}
          loading={props.busy}
          disabled={props.disabled}
          onClick={props.onConfirm}
          aria-describedby={listId}
        >
          {props.confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
