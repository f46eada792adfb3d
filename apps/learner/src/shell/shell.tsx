import { useMessages } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import { DemoBanner } from '@kaopu/ui/demo-banner.tsx';
import { NavigationFocus } from '@kaopu/ui/navigation-focus.tsx';
import { mainId, SkipLink } from '@kaopu/ui/skip-link.tsx';
import { Outlet, useMatches, useRouterState } from '@tanstack/react-router';
import { SecondFactorGate } from './second-factor-gate.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useViewer } from './viewer.ts';

/** The frame of every page: way past it, demo notice, navigation, the page. */
export function Shell() {
  const viewer = useViewer();
  const t = useMessages(shellMessages);
  const place = useRouterState({ select: (state) => (state.resolvedLocation ?? state.location).pathname });
  const isBare = useMatches({
    select: (matches) => matches.some((match) => match.staticData.frame === 'bare'),
  });
  return (
    <>
      <SkipLink />
      {viewer.installation?.isDemo === true && <DemoBanner>{t('demo.banner')}</DemoBanner>}
      {!isBare && <TopBar viewer={viewer} />}
      <main id={mainId} tabIndex={-1} className={isBare ? styles.bare : styles.main}>
        <NavigationFocus place={place}>
          <SecondFactorGate viewer={viewer}>
            <Outlet />
          </SecondFactorGate>
        </NavigationFocus>
      </main>
    </>
  );
}
