import { newId } from '@kaopu/ui/new-id.ts';
import { useRef } from 'react';

/**
 * Gives the idempotency key of a request: the same for the same input, so that a retry after a lost reply is
 * recognised; another one as soon as the input has changed.
 */
export function useIdempotencyKey(): <Input extends object>(
  input: Input,
) => Input & { idempotencyKey: string } {
  const last = useRef({ text: '', idempotencyKey: '' });
  return (input) => {
    const text = JSON.stringify(input);
    if (last.current.text !== text) last.current = { text, idempotencyKey: newId() };
    return { ...input, idempotencyKey: last.current.idempotencyKey };
  };
}
