import { LoadingState } from '@kaopu/ui/loading-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';

export function RouteLoading() {
  return (
    <Page>
      <LoadingState />
    </Page>
  );
}
