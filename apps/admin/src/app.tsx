import { useKitWords } from '@kaopu/i18n/kit.ts';
import { KitProvider } from '@kaopu/ui/kit-provider.tsx';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.ts';
import { queryClient } from './trpc.ts';

export function App() {
  return (
    <KitProvider words={useKitWords()}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </KitProvider>
  );
}
