import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { SignInLink } from '../../shell/sign-in-link.tsx';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';
import styles from './certification.module.css';
import { ChooseLevel } from './choose-level.tsx';
import { ChooseRoute } from './choose-route.tsx';
import { WhatIsAsked } from './what-is-asked.tsx';

/** Choosing what to be certified in: a level, then a route to it, with everything that will be asked. */
export function ApplyPage() {
  const t = useMessages(certificationMessages);
  const viewer = useViewer();
  const { data } = useSuspenseQuery(trpc.certification.listOpenSchemes.queryOptions({}));
  const [schemeVersionId, setScheme] = useState(data.rows[0]?.schemeVersionId);
  const [chosenLevel, setLevel] = useState<string | null>(null);
  const [chosenRoute, setRoute] = useState<string | null>(null);
  const scheme = data.rows.find((one) => one.schemeVersionId === schemeVersionId);
  if (!scheme) return <NothingOpen />;
  const level = scheme.levels.find(({ levelCode }) => levelCode === chosenLevel) ?? scheme.levels[0];
  const routes = scheme.routes.filter(({ levelCodes }) => level && levelCodes.includes(level.levelCode));
  const route = routes.find((one) => one.route === chosenRoute) ?? routes[0];
  return (
    <Page width="reading">
      <PageHead
        eyebrow={<Link to="/certificates">{t('list.title')}</Link>}
        title={t('apply.title')}
        lead={t('apply.lead')}
      />
      <form className={styles.apply} onSubmit={(event) => event.preventDefault()}>
        <ChooseLevel
          schemes={data.rows}
          scheme={scheme}
          levelCode={level?.levelCode ?? ''}
          onScheme={setScheme}
          onLevel={setLevel}
        />
        <ChooseRoute routes={routes} route={route?.route ?? ''} onRoute={setRoute} />
        {level && route && viewer.person !== null && (
          <WhatIsAsked scheme={scheme} level={level} route={route} />
        )}
        {viewer.isKnown && viewer.person === null && <SignInLink isPrimary />}
      </form>
    </Page>
  );
}

function NothingOpen() {
  const t = useMessages(certificationMessages);
  return (
    <Page width="reading">
      <PageHead title={t('apply.title')} />
      <EmptyState title={t('apply.none')}>{t('apply.noneAdvice')}</EmptyState>
    </Page>
  );
}
