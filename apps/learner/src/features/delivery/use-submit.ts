import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';

/** Submits the attempt and goes to its receipt. Safe to repeat: the server gives the receipt there is. */
export function useSubmit(attemptId: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.delivery.submitAttempt.mutationOptions({
      // The receipt must come, however long the network takes.
      retry: (tries, error) => tries < 100 && !error.data,
      retryDelay: 3_000,
      networkMode: 'always',
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.delivery.pathKey() });
        await navigate({ to: '/attempts/$attemptId/result', params: { attemptId }, replace: true });
      },
    }),
  );
}
