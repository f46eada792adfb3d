import { useErrorText } from '@kaopu/i18n/errors.ts';
import { ErrorState } from '@kaopu/ui/error-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';

/** A page that could not be shown: what happened, and another try that fetches everything anew. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const errorText = useErrorText();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page>
      <ErrorState text={errorText(error)} onRetry={retry} level={1} />
    </Page>
  );
}
