import { useEffect, useRef } from 'react';
import { type AttemptKey, findAttemptKey, isTypingIn } from './attempt-keys.ts';

/** Calls `onKey` for the keys of an attempt, and keeps the browser from doing something else with them. */
export function useAttemptKeys(isOn: boolean, onKey: (key: AttemptKey) => void) {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      const found = findAttemptKey({ key: event.key, hasModifier, isTyping: isTypingIn(event.target) });
      if (!found) return;
      event.preventDefault();
      latest.current(found);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOn]);
}
