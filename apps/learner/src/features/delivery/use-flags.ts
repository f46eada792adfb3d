import { useEffect, useState } from 'react';
import { keepFlags, readFlags } from './kept-answers.ts';

/** The items that the candidate wants to come back to; kept on this device. */
export function useFlags(attemptId: string) {
  const [flags, setFlags] = useState(() => readFlags(attemptId));
  useEffect(() => keepFlags(attemptId, flags), [attemptId, flags]);
  const toggle = (itemVersionId: string) =>
    setFlags((before) => {
      const after = new Set(before);
      if (!after.delete(itemVersionId)) after.add(itemVersionId);
      return after;
    });
  return { flags, toggle };
}
