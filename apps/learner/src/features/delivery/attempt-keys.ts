export type AttemptKey = { kind: 'choose'; number: number } | { kind: 'previous' | 'next' | 'flag' };

/** What was pressed and where. */
export type Press = {
  readonly key: string;
  readonly hasModifier: boolean;
  /** Whether the focus is in something that one types into. */
  readonly isTyping: boolean;
};

/** What a key does during an attempt, or null: the page then leaves it to the browser. */
export function findAttemptKey({ key, hasModifier, isTyping }: Press): AttemptKey | null {
  if (hasModifier || isTyping) return null;
  if (/^[1-9]$/.test(key)) return { kind: 'choose', number: Number(key) };
  if (key === 'ArrowLeft') return { kind: 'previous' };
  if (key === 'ArrowRight') return { kind: 'next' };
  return key === 'f' || key === 'F' ? { kind: 'flag' } : null;
}

/** Whether the element takes typed text, so that letters and arrows belong to it. */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type);
}
