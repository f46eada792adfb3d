import { useMessages } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import { DemoBanner } from '@kaopu/ui/demo-banner.tsx';
import { NavigationFocus } from '@kaopu/ui/navigation-focus.tsx';
import { mainId, SkipLink } from '@kaopu/ui/skip-link.tsx';
import { Outlet, useMatches, useRouterState } from '@tanstack/react-router';
import { RouteLoading } from './route-loading.tsx';
import { SecondFactorGate } from './second-factor-gate.tsx';
import styles from './shell.module.css';
import { SideBar } from './side-bar.tsx';
import { SignedOut } from './signed-out.tsx';
import { TopBar } from './top-bar.tsx';
import { useViewer, type Viewer } from './viewer.ts';

/** The frame of every page: way past it, demo notice, brand and account, places at the side, the page. */
export function Shell() {
  const viewer = useViewer();
  const t = useMessages(shellMessages);
  const place = useRouterState({ select: (state) => (state.resolvedLocation ?? state.location).pathname });
  const isBare = useMatches({
    select: (matches) => matches.some((match) => match.staticData.frame === 'bare'),
  });
  const isOpen = useMatches({ select: (matches) => matches.some((match) => match.staticData.isOpen) });
  const needsSignIn = viewer.isKnown && viewer.person === null && !isOpen;
  const page = (
    <main id={mainId} tabIndex={-1} className={styles.main}>
      <NavigationFocus place={place}>
        {needsSignIn ? <SignedOut /> : viewer.isPending ? <RouteLoading /> : <Work viewer={viewer} />}
      </NavigationFocus>
    </main>
  );
  return (
    <>
      <SkipLink />
      {viewer.installation?.isDemo === true && <DemoBanner>{t('demo.banner')}</DemoBanner>}
      {isBare ? (
        page
      ) : (
        <>
          <TopBar viewer={viewer} />
          <div className={styles.desk}>
            <SideBar viewer={viewer} />
            {page}
          </div>
        </>
      )}
    </>
  );
}

function Work({ viewer }: { viewer: Viewer }) {
  return (
    <SecondFactorGate viewer={viewer}>
      <Outlet />
    </SecondFactorGate>
  );
}
