import { useErrorText } from '@kaopu/i18n/errors.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import type { ProblemText } from '@kaopu/ui/forms/form-problem.tsx';
import { PasskeyProblem } from './passkey-ceremony.ts';

/** A failure in words: the server's by its code, the device's by what the person saw on it. Null for none. */
export function useProblem(): (error: unknown) => ProblemText | null {
  const errorText = useErrorText();
  const t = useMessages(identityMessages);
  return (error) => {
    if (error === null || error === undefined) return null;
    if (!(error instanceof PasskeyProblem)) return errorText(error);
    const { kind } = error;
    return { title: t(`passkey.${kind}`), advice: t(`passkey.${kind}Advice`), requestId: null };
  };
}
