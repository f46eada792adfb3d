/** A draft kept on this device until the server has acknowledged it, so that a closed tab loses nothing. */
export type KeptDraft<Value> = { value: Value; revision: number };

const prefix = 'kaopu:draft:';

/** Keeps the draft; where the browser has no room or no storage, the page still holds it. */
export function keepDraft<Value>(key: string, kept: KeptDraft<Value>): void {
  try {
    window.localStorage.setItem(prefix + key, JSON.stringify(kept));
  } catch {
    // Storage is full or switched off: the draft stays in the page.
  }
}

export function forgetDraft(key: string): void {
  try {
    window.localStorage.removeItem(prefix + key);
  } catch {
    // As above.
  }
}

/** What an earlier visit left unsaved, or null. */
export function findKeptDraft<Value>(key: string): KeptDraft<Value> | null {
  try {
    const text = window.localStorage.getItem(prefix + key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
