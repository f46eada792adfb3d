import { setLanguage, useLanguage } from '@kaopu/i18n/language.ts';
import { learnerShellMessages } from '@kaopu/i18n/learner-shell.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import { Brand } from '@kaopu/ui/brand.tsx';
import { Icon } from '@kaopu/ui/icon.tsx';
import { LanguageSwitch } from '@kaopu/ui/language-switch.tsx';
import { Link, useRouter } from '@tanstack/react-router';
import { AccountCorner } from './account-corner.tsx';
import { destinations } from './navigation.ts';
import styles from './top-bar.module.css';
import type { Viewer } from './viewer.ts';

/** Brand, places, language, account. On a phone the places move to a bar at the bottom, under the thumb. */
export function TopBar({ viewer }: { viewer: Viewer }) {
  const language = useLanguage();
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.brand}>
        <Brand />
      </Link>
      <Places />
      <span className={styles.space} />
      <LanguageSwitch value={language} onChange={setLanguage} />
      <AccountCorner viewer={viewer} />
    </header>
  );
}

function Places() {
  const t = useMessages(learnerShellMessages);
  const tShell = useMessages(shellMessages);
  const { routesByPath } = useRouter();
  return (
    <nav className={styles.places} aria-label={tShell('navigation.main')}>
      {destinations
        .filter(({ to }) => to in routesByPath)
        .map(({ to, label, icon }) => (
          <Link key={to} to={to} activeOptions={{ exact: to === '/' }}>
            <Icon name={icon} />
            <span>{t(label)}</span>
          </Link>
        ))}
    </nav>
  );
}
