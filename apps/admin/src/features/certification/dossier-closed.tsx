import { RecusalGround } from '@kaopu/domain/certification/recusal.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { readError } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** Why somebody who stands aside does not see a dossier, and what they may see instead. */
export function DossierClosed({ error }: { error: unknown }) {
  const t = useMessages(certificationStaffMessages);
  const ground = RecusalGround.catch('taught').parse(readError(error).params.ground);
  return (
    <Page width="reading">
      <PageHead
        eyebrow={<Link to="/applications">{t('queue.title')}</Link>}
        title={t('aside.title')}
        lead={t('aside.advice', { ground: t(`ground.${ground}`) })}
      />
      <Button renderRoot={(props) => <Link to="/decisions" {...props} />}>{t('aside.back')}</Button>
    </Page>
  );
}
