/** The kinds of callout, in GitHub's words: `> [!TIP]`. */
export const CALLOUT_KINDS = ['tip', 'note', 'warning', 'important', 'caution'] as const;
export type CalloutKind = (typeof CALLOUT_KINDS)[number];

export function findCalloutKind(word: string): CalloutKind | null {
  return CALLOUT_KINDS.find((kind) => kind === word.toLowerCase()) ?? null;
}
