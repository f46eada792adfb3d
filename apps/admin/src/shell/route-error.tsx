import { isPartMissing, useErrorText } from '@kaopu/i18n/errors.ts';
import { ErrorState } from '@kaopu/ui/error-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SecondFactorLink } from './second-factor-link.tsx';
import { SignInLink } from './sign-in-link.tsx';

/** Failures that another try does not mend: what to do first. */
const wayOn: Record<string, ReactNode> = {
  NOT_SIGNED_IN: <SignInLink isPrimary />,
  SECOND_FACTOR_REQUIRED: <SecondFactorLink />,
};

/** A page that could not be shown: what happened, and another try that fetches everything anew. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const errorText = useErrorText();
  const router = useRouter();
  const retry = () => {
    // A part that failed once is remembered as failed until the page is loaded again.
    if (isPartMissing(error)) window.location.reload();
    reset();
    void router.invalidate();
  };
  const text = errorText(error);
  return (
    <Page>
      <title>{`${text.title} · 考谱 Kaopu`}</title>
      <ErrorState
        text={text}
        level={1}
        {...(text.code in wayOn ? { action: wayOn[text.code] } : { onRetry: retry })}
      />
    </Page>
  );
}
