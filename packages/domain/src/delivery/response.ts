/** The most characters that one answer may have as JSON. */
export const longestResponse = 64 * 1024;

/** The latest recorded answer to one item; the revision counts from 1. */
export type StoredResponse = { readonly value: unknown; readonly revision: number };

/**
 * An answer as it arrives: `baseRevision` is the revision that the sender saw (0 for none), `mutationId` is made
 * once for this answer and sent again with every retry of it.
 */
export type IncomingResponse = {
  readonly value: unknown;
  readonly baseRevision: number;
  readonly mutationId: string;
};

/** What became of a mutation that was received before: its revision, or null where it was late or outrun. */
export type EarlierReceipt = { readonly revision: number | null; readonly isLate: boolean };

/**
 * Whether PostgreSQL can hold the value: jsonb refuses the character U+0000, and one such value would fail the
 * statement for everybody in it.
 */
export const canBeStored = (value: unknown): boolean => {
  const text = JSON.stringify(value) ?? '';
  return text.length <= longestResponse && !text.includes('\\u0000');
};
