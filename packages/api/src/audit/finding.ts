/** What is wrong with the record, at the first place where it is. */
export type Finding = {
  readonly kind:
    | 'changed'
    | 'deleted'
    | 'inserted'
    | 'reordered'
    | 'forged'
    | 'cut'
    | 'rewritten'
    | 'personal_changed';
  readonly blockNumber: number;
  readonly position?: number;
  readonly eventId?: string;
  readonly explanation: string;
};

/** What a verification found: the whole chain, or the first thing that breaks it. */
export type Verdict =
  | { readonly kind: 'whole'; readonly blocks: number; readonly events: number; readonly unsealed: number }
  | { readonly kind: 'broken'; readonly finding: Finding };
