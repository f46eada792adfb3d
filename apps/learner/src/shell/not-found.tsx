import { useMessages } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

export function NotFound() {
  const t = useMessages(shellMessages);
  return (
    <Page width="reading">
      <PageHead title={t('notFound.title')} lead={t('notFound.advice')} />
      <Button component={Link} to="/" variant="filled">
        {t('notFound.home')}
      </Button>
    </Page>
  );
}
