import type { ItemFeedback } from '@kaopu/domain/bank/item-body.ts';
import type { ComponentType } from 'react';

/** `value` is the answer so far, or null; `onChange` gives the whole new answer. */
export type AnswerProps = {
  content: unknown;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Nothing can be changed any more; what was answered stays readable. */
  isReadOnly?: boolean;
};

/** What was answered beside what is right. Only for those who may see keys. */
export type ReviewProps = { content: unknown; itemKey: unknown; feedback: ItemFeedback; value: unknown };

/** How one kind of interaction is shown. Nothing outside its folder knows its shapes. */
export type InteractionPlayer = {
  /** The QTI name, such as `choice`. */
  name: string;
  /** Stem and interaction together, to be answered. */
  Answer: ComponentType<AnswerProps>;
  Review: ComponentType<ReviewProps>;
  /** The kind in a word, such as "multiple choice". */
  Kind: ComponentType<{ content: unknown }>;
  /** What the keys 1 to 9 do: the answer after choosing that part, or null where there is none. */
  chooseByNumber: (content: unknown, value: unknown, number: number) => unknown;
};
