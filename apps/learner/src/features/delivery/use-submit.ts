import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';

/** Refusals that asking again cannot mend. */
const isFinal: ReadonlySet<string> = new Set(['NOT_FOUND', 'INVALID_INPUT', 'FORBIDDEN']);

/** Submits the attempt and goes to its receipt. Safe to repeat: the server gives the receipt there is. */
export function useSubmit(attemptId: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.delivery.submitAttempt.mutationOptions({
      // The receipt must come, however long the network or a new sign-in takes.
      retry: (tries, error) => tries < 1000 && !isFinal.has(error.data?.kaopu.code ?? ''),
      retryDelay: 3_000,
      networkMode: 'always',
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.delivery.pathKey() });
        await navigate({ to: '/attempts/$attemptId/result', params: { attemptId }, replace: true });
      },
    }),
  );
}
