import { useMessages } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import { Button } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';

/** To the second factor, and back here afterwards. */
export function SecondFactorLink() {
  const t = useMessages(shellMessages);
  const next = useRouterState({ select: (state) => state.location.href });
  return (
    <Button
      variant="filled"
      renderRoot={(props) => <Link to="/second-factor" search={{ next } as never} {...props} />}
    >
      {t('account.secondFactor')}
    </Button>
  );
}
