import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../../trpc.ts';

/** Stores a new order and shows it; an order that was overtaken shows how it stands instead. */
export function useReorder(courseId: string) {
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.learning.pathKey() });
  const reorder = useMutation(trpc.learning.reorderOutline.mutationOptions({ onSettled: refresh }));
  return (chapters: { chapterId: string; lessonIds: string[] }[]) => reorder.mutate({ courseId, chapters });
}
